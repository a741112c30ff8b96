#include "seal/master_key.hpp"

#include <sodium.h>

#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "seal/private_file.hpp"
#include "seal/wrap.hpp"

namespace wordkeep::seal {

namespace {

using base::FaultKind;

constexpr std::size_t hex_digits = key_bytes * 2;
constexpr std::string_view wrapped_head = "wordkeep-passphrase-key 1 argon2id ";
constexpr std::string_view passphrase_purpose = "wordkeep passphrase";
constexpr std::size_t salt_bytes = crypto_pwhash_SALTBYTES;
// A file from elsewhere must not cost more than this to try.
constexpr unsigned passes_max = 16;
constexpr unsigned memory_kib_max = 1024 * 1024;

using Salt = std::array<unsigned char, salt_bytes>;

struct WrappedKey {
    PassphraseCost cost;
    Salt salt{};
    std::vector<std::byte> wrapped;
};

std::unexpected<base::Fault> unusable(FaultKind kind, const std::string& path, const std::string& why) {
    return base::fault(kind, "master key file " + path + ": " + why);
}

base::Result<SecretKey> derive(std::string_view passphrase, const Salt& salt, PassphraseCost cost) {
    std::array<std::byte, key_bytes> raw{};
    if (crypto_pwhash(reinterpret_cast<unsigned char*>(raw.data()), raw.size(), passphrase.data(), passphrase.size(),
                      salt.data(), cost.passes, static_cast<std::size_t>(cost.memory_kib) * 1024,
                      crypto_pwhash_ALG_ARGON2ID13) != 0) {
        return base::fault(FaultKind::unavailable, "there is not enough memory to try the passphrase (" +
                                                       std::to_string(cost.memory_kib / 1024) + " MiB are needed)");
    }
    return SecretKey::take(raw);
}

std::string hex_of(const unsigned char* bytes, std::size_t count) {
    std::string hex(count * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), bytes, count);
    hex.pop_back();
    return hex;
}

// The next word of a line, which loses it.
std::string_view next_word(std::string_view& line) {
    const std::string_view word = line.substr(0, line.find(' '));
    line.remove_prefix(std::min(line.size(), word.size() + 1));
    return word;
}

bool number_in(std::string_view word, unsigned least, unsigned most, unsigned& number) {
    const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    return error == std::errc{} && stop == word.data() + word.size() && number >= least && number <= most;
}

bool bytes_in(std::string_view word, unsigned char* bytes, std::size_t count) {
    std::size_t length = 0;
    const char* stop = nullptr;
    return word.size() == count * 2 &&
           sodium_hex2bin(bytes, count, word.data(), word.size(), nullptr, &length, &stop) == 0 && length == count &&
           stop == word.data() + word.size();
}

// line: without its head. False if it isn't shaped as such a line.
bool read_wrapped(std::string_view line, WrappedKey& key) {
    key.wrapped.resize(wrapped_key_bytes);
    return number_in(next_word(line), 1, passes_max, key.cost.passes) &&
           number_in(next_word(line), 8, memory_kib_max, key.cost.memory_kib) &&
           bytes_in(next_word(line), key.salt.data(), key.salt.size()) &&
           bytes_in(next_word(line), reinterpret_cast<unsigned char*>(key.wrapped.data()), key.wrapped.size()) &&
           line.empty();
}

std::string_view without_line_end(std::string_view text) {
    return text.ends_with('\n') ? text.substr(0, text.size() - 1) : text;
}

base::Result<base::FleetingText> read_file(const std::string& path) {
    auto text = read_private_file(path, PrivateFileKind::regular);
    if (!text && text.error().kind == FaultKind::not_found) {
        return unusable(FaultKind::not_found, path,
                        "not found; bring it back from where you copied it to. Without the master key nothing that is "
                        "kept can be read again, by anybody");
    }
    if (!text) {
        return base::fault(text.error().kind, "master key file " + text.error().message);
    }
    return text;
}

base::Result<SecretKey> unwrap(const std::string& path, std::string_view line, const PassphraseSource& passphrase) {
    WrappedKey key;
    if (!read_wrapped(line, key)) {
        return unusable(FaultKind::invalid, path, "its wrapped key is damaged; bring it back from your copy");
    }
    const auto given = passphrase();
    if (!given) {
        return std::unexpected(given.error());
    }
    const auto outer = derive(given->peek(), key.salt, key.cost);
    if (!outer) {
        return std::unexpected(outer.error());
    }
    auto inner = unwrap_key(*outer, passphrase_purpose, key.wrapped);
    if (!inner) {
        return unusable(FaultKind::unauthorised, path,
                        "the passphrase does not open it. A forgotten passphrase can't be recovered, and nothing kept "
                        "can be read without it");
    }
    return inner;
}

}  // namespace

base::FleetingText master_key_text(const SecretKey& key) {
    return base::FleetingText(hex_of(key.data(), key_bytes) + '\n');
}

base::Result<base::FleetingText> master_key_text(const SecretKey& key, std::string_view passphrase,
                                                 PassphraseCost cost) {
    if (passphrase.size() < passphrase_bytes_min || passphrase.size() > passphrase_bytes_max) {
        return base::fault(FaultKind::invalid, "a passphrase has 10 to 1024 bytes; five or six random words are good");
    }
    Salt salt{};
    randombytes_buf(salt.data(), salt.size());
    const auto outer = derive(passphrase, salt, cost);
    if (!outer) {
        return std::unexpected(outer.error());
    }
    const std::vector<std::byte> wrapped = wrap_key(*outer, passphrase_purpose, key);
    return base::FleetingText(std::string(wrapped_head) + std::to_string(cost.passes) + ' ' +
                              std::to_string(cost.memory_kib) + ' ' + hex_of(salt.data(), salt.size()) + ' ' +
                              hex_of(reinterpret_cast<const unsigned char*>(wrapped.data()), wrapped.size()) + '\n');
}

base::Done write_master_key(const std::string& path, const base::FleetingText& text) {
    if (auto done = write_private_file(path, text.peek()); !done) {
        return base::fault(done.error().kind, "master key file " + done.error().message);
    }
    return {};
}

base::Result<SecretKey> create_master_key(const std::string& path) {
    SecretKey key = SecretKey::random();
    if (auto done = write_master_key(path, master_key_text(key)); !done) {
        return std::unexpected(done.error());
    }
    return key;
}

base::Result<bool> wants_passphrase(const std::string& path) {
    const auto text = read_file(path);
    if (!text) {
        return std::unexpected(text.error());
    }
    return text->peek().starts_with(wrapped_head);
}

base::Result<SecretKey> read_master_key(const std::string& path, const PassphraseSource& passphrase) {
    const auto text = read_file(path);
    if (!text) {
        return std::unexpected(text.error());
    }
    const std::string_view line = without_line_end(text->peek());
    if (line.starts_with(wrapped_head)) {
        return unwrap(path, line.substr(wrapped_head.size()), passphrase);
    }
    std::array<std::byte, key_bytes> raw{};
    if (line.size() != hex_digits || !bytes_in(line, reinterpret_cast<unsigned char*>(raw.data()), raw.size())) {
        base::wipe(raw.data(), raw.size());
        return unusable(FaultKind::invalid, path, "holds neither 64 hex digits nor a key under a passphrase");
    }
    return SecretKey::take(raw);
}

}  // namespace wordkeep::seal
