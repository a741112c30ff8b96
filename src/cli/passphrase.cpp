#include "cli/passphrase.hpp"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include "seal/private_file.hpp"

namespace wordkeep::cli {

namespace {

using base::FaultKind;

// The terminal with its echo off. An interrupt must not leave it so: signals that would end the process only interrupt
// the reading while this exists, and are sent again when the echo is back.
class QuietTerminal {
public:
    QuietTerminal() : handle_(open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)) {
        if (handle_ < 0 || tcgetattr(handle_, &before_) != 0) {
            return;
        }
        caught() = 0;
        struct sigaction note{};
        note.sa_handler = [](int signal) { caught() = signal; };
        for (std::size_t at = 0; at < std::size(signals); ++at) {
            sigaction(signals[at], &note, &handlers_[at]);
        }
        termios quiet = before_;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        quiet.c_lflag |= ICANON | ISIG;
        ready_ = tcsetattr(handle_, TCSAFLUSH, &quiet) == 0;
    }
    QuietTerminal(const QuietTerminal&) = delete;
    QuietTerminal& operator=(const QuietTerminal&) = delete;
    ~QuietTerminal() {
        if (handle_ < 0) {
            return;
        }
        if (ready_) {
            tcsetattr(handle_, TCSAFLUSH, &before_);
            for (std::size_t at = 0; at < std::size(signals); ++at) {
                sigaction(signals[at], &handlers_[at], nullptr);
            }
        }
        close(handle_);
        if (caught() != 0) {
            raise(static_cast<int>(caught()));
        }
    }
    [[nodiscard]] bool ready() const { return ready_; }
    void say(std::string_view text) const {
        [[maybe_unused]] const ssize_t n = write(handle_, text.data(), text.size());
    }
    // One line without its end; empty if it was interrupted.
    base::FleetingText line() const {
        std::string text(seal::passphrase_bytes_max + 2, '\0');
        const ssize_t got = read(handle_, text.data(), text.size());
        text.resize(got > 0 && text[static_cast<std::size_t>(got) - 1] == '\n' ? static_cast<std::size_t>(got) - 1 : 0);
        return base::FleetingText(std::move(text));
    }

private:
    static constexpr int signals[] = {SIGINT, SIGTERM, SIGQUIT, SIGTSTP, SIGHUP};
    // A signal handler can reach nothing else.
    static volatile std::sig_atomic_t& caught() {
        static volatile std::sig_atomic_t signal = 0;
        return signal;
    }
    int handle_;
    bool ready_ = false;
    termios before_{};
    struct sigaction handlers_[std::size(signals)] = {};
};

}  // namespace

base::Result<base::FleetingText> read_passphrase(const std::string& path) {
    auto text = seal::read_private_file(path, seal::PrivateFileKind::any);
    if (!text) {
        return base::fault(text.error().kind, "passphrase file " + text.error().message);
    }
    const std::string_view whole = text->peek();
    const std::string_view line = whole.substr(0, whole.find_first_of("\r\n"));
    if (line.empty()) {
        return base::fault(FaultKind::invalid, "passphrase file " + path + ": its first line is empty");
    }
    return base::FleetingText(std::string(line));
}

base::Result<base::FleetingText> ask_hidden(const std::string& prompt, const std::string& no_terminal) {
    const QuietTerminal terminal;
    if (!terminal.ready()) {
        return base::fault(FaultKind::invalid, no_terminal);
    }
    terminal.say(prompt);
    base::FleetingText line = terminal.line();
    terminal.say("\n");
    if (line.empty()) {
        return base::fault(FaultKind::invalid, "nothing was typed");
    }
    return line;
}

base::Result<base::FleetingText> ask_passphrase(const std::string& prompt) {
    return ask_hidden(prompt,
                      "the master key wants a passphrase: set keys.passphrase_file in the configuration (or "
                      "WORDKEEP_KEYS_PASSPHRASE_FILE; /dev/fd/3 reads it from descriptor 3), or start this at a "
                      "terminal");
}

base::Result<base::FleetingText> ask_new_passphrase() {
    auto first = ask_passphrase("New passphrase (10 bytes at least; it is not shown): ");
    if (!first) {
        return first;
    }
    const auto second = ask_passphrase("Once more: ");
    if (!second) {
        return std::unexpected(second.error());
    }
    if (!first->equals(second->peek())) {
        return base::fault(FaultKind::invalid, "the two passphrases differ; nothing was changed");
    }
    return first;
}

seal::PassphraseSource passphrase_source(const Config& config) {
    return [config]() -> base::Result<base::FleetingText> {
        if (config.passphrase_file.empty()) {
            return ask_passphrase("Passphrase of the master key: ");
        }
        const auto path = config.passphrase_path();
        return path ? read_passphrase(path->string()) : base::Result<base::FleetingText>(std::unexpect, path.error());
    };
}

}  // namespace wordkeep::cli
