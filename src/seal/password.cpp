#include "seal/password.hpp"

#include <sodium.h>

#include "base/check.hpp"

namespace wordkeep::seal {

namespace {
// OWASP's argon2id figures are 19 MiB with 2 passes at least; more memory costs a desk nothing.
constexpr unsigned long long passes = 2;
constexpr std::size_t memory_bytes = 64UL * 1024 * 1024;
constexpr std::size_t token_bytes = 32;
}  // namespace

std::string hash_password(std::string_view password) {
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const int failed = crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), passes, memory_bytes,
                                             crypto_pwhash_ALG_ARGON2ID13);
    base::check(failed == 0, "there is memory to hash a password");
    return hash.data();
}

bool password_fits(std::string_view hash, std::string_view password) {
    const std::string terminated(hash);
    return crypto_pwhash_str_verify(terminated.c_str(), password.data(), password.size()) == 0;
}

void spend_password_time(std::string_view password) {
    static const std::string nobody = hash_password("nobody has this password");
    (void)password_fits(nobody, password);
}

std::string random_token() {
    std::array<unsigned char, token_bytes> raw{};
    randombytes_buf(raw.data(), raw.size());
    std::array<char, sodium_base64_ENCODED_LEN(token_bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING)> text{};
    sodium_bin2base64(text.data(), text.size(), raw.data(), raw.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    sodium_memzero(raw.data(), raw.size());
    return text.data();
}

std::string random_letters(std::size_t count) {
    static constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789";
    std::string text;
    while (text.size() < count) {
        text += letters[randombytes_uniform(letters.size())];
    }
    return text;
}

TokenHash hash_token(std::string_view token) {
    TokenHash hash{};
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                       reinterpret_cast<const unsigned char*>(token.data()), token.size(), nullptr, 0);
    return hash;
}

}  // namespace wordkeep::seal
