#include "prove/instance.hpp"

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <thread>
#include <utility>

#include "prove/control.hpp"
#include "prove/encodings.hpp"
#include "seal/password.hpp"

namespace wordkeep::prove {

namespace fs = std::filesystem;
using base::FaultKind;

namespace {

constexpr auto start_time_max = std::chrono::seconds(60);
constexpr auto stop_time_max = std::chrono::seconds(60);
constexpr auto look_again = std::chrono::milliseconds(5);

base::Fault failed(const std::string& what, const std::string& said) {
    return {FaultKind::unavailable, "the scratch instance " + what + (said.empty() ? "" : "; it said: " + said)};
}

}  // namespace

Instance::Instance(const fs::path& folder, Leaks leaks)
    : folder_(folder),
      leaks_(leaks),
      secret_(seal::random_token()),
      verify_token_(seal::random_token()),
      mac_(std::make_unique<instagram::KeyedMac>(secret_)) {}

Instance::~Instance() {
    note_end();
}

base::Result<std::unique_ptr<Instance>> Instance::make(const fs::path& folder, Leaks leaks) {
    std::error_code error;
    fs::create_directories(folder / "tmp", error);
    fs::permissions(folder, fs::perms::owner_all, error);
    std::ofstream marker(folder / scratch_marker);
    marker.close();
    if (error || !marker) {
        return base::fault(FaultKind::unavailable, "cannot write to " + folder.string() + "; is the disk full?");
    }
    std::unique_ptr<Instance> made(new Instance(folder, leaks));
    auto ran = run_to_end({{"init", folder.string()}, made->environment()});
    if (!ran) {
        return std::unexpected(ran.error());
    }
    if (ran->status != 0) {
        return std::unexpected(failed("could not be made", ran->errors));
    }
    return made;
}

// Nothing of the caller's own settings gets in; every file the server may want to write lies in the folder.
std::vector<std::string> Instance::environment() const {
    return {"PATH=/usr/bin:/bin",
            "TMPDIR=" + (folder_ / "tmp").string(),
            "WORDKEEP_SERVER_LISTEN=127.0.0.1:0",
            "WORDKEEP_INSTAGRAM_APP_SECRETS=" + secret_,
            "WORDKEEP_INSTAGRAM_VERIFY_TOKEN=" + verify_token_,
            "WORDKEEP_LOG_LEVEL=debug"};
}

base::Done Instance::start() {
    std::array<int, 2> ends{-1, -1};
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return base::fault(FaultKind::unavailable, "no sockets are left on this machine");
    }
    Spawn spawn{{"prove", "--scratch-server", folder_.string()}, environment(), {}, ends[1]};
    if (leaks_ == Leaks::may_be_planted) {
        spawn.arguments.emplace_back("--may-leak");
    }
    auto process = Process::start(spawn);
    close(ends[1]);
    control_ = ends[0];
    if (!process) {
        return std::unexpected(process.error());
    }
    server_ = std::move(*process);
    const Packet hello = receive_packet(control_);
    if (hello.handle >= 0) {
        watch_ = std::make_unique<ConnectionWatch>(hello.handle);
    }
    watched_ = watched_ && hello.handle >= 0;
    const auto port = wait_for_port();
    if (!port) {
        return std::unexpected(port.error());
    }
    client_ = std::make_unique<HttpClient>(*port);
    return {};
}

base::Result<std::uint16_t> Instance::wait_for_port() {
    const auto end = std::chrono::steady_clock::now() + start_time_max;
    while (std::chrono::steady_clock::now() < end) {
        const std::string output = server_->output();
        const std::size_t line = output.find("listens on ");
        const std::size_t line_end = output.find('\n', line);
        if (line != std::string::npos && line_end != std::string::npos) {
            const std::size_t colon = output.rfind(':', line_end);
            std::uint16_t port = 0;
            std::from_chars(output.data() + colon + 1, output.data() + line_end, port);
            return port;
        }
        if (server_->wait(look_again)) {
            return std::unexpected(failed("did not start", server_->errors()));
        }
    }
    return std::unexpected(failed("did not start in time", server_->errors()));
}

void Instance::note_end() {
    client_.reset();
    if (server_) {
        said_ += server_->output() + server_->errors();
        server_.reset();
    }
    if (watch_) {
        const auto more = watch_->attempts();
        attempts_.insert(attempts_.end(), more.begin(), more.end());
        watch_.reset();
    }
    if (control_ >= 0) {
        close(std::exchange(control_, -1));
    }
}

base::Done Instance::stop() {
    server_->send(SIGTERM);
    const auto status = server_->wait(stop_time_max);
    const std::string errors = server_->errors();
    note_end();
    if (status != 0) {
        return std::unexpected(failed("did not stop as it should", errors));
    }
    return {};
}

base::Result<Ran> Instance::command(const std::string& name, const std::vector<std::string>& options,
                                    const std::string& input) {
    Spawn spawn{{name, "--config", (folder_ / "wordkeep.toml").string()}, environment(), input};
    spawn.arguments.insert(spawn.arguments.end(), options.begin(), options.end());
    auto ran = run_to_end(spawn);
    if (!ran) {
        return ran;
    }
    said_ += ran->errors;
    if (ran->status != 0) {
        return base::fault(FaultKind::unavailable, "`wordkeep " + name + "` failed: " + ran->errors);
    }
    return ran;
}

std::string Instance::signature(std::string_view body) const {
    const instagram::Mac mac = mac_->of(body);
    return "sha256=" + hex({reinterpret_cast<const char*>(mac.data()), mac.size()}, Letters::lower);
}

int Instance::deliver(const std::string& body) {
    return client_
        ->ask("POST", "/webhooks/instagram",
              {{"Content-Type", "application/json"}, {"X-Hub-Signature-256", signature(body)}}, body)
        .status;
}

void Instance::plant(PlantCommand command, const std::string& bytes) {
    send_packet(control_, static_cast<char>(command) + bytes);
    receive_packet(control_);
}

std::string Instance::owner_token() const {
    const std::string output = server_->output();
    constexpr std::string_view before = "#welcome=";
    const std::size_t at = output.find(before);
    return at == std::string::npos ? "" : output.substr(at + before.size(), output.find('\n', at) - at - before.size());
}

std::string Instance::log() const {
    return server_ ? said_ + server_->output() + server_->errors() : said_;
}

std::vector<std::string> Instance::attempts() const {
    std::vector<std::string> all = attempts_;
    if (watch_) {
        const auto more = watch_->attempts();
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

}  // namespace wordkeep::prove
