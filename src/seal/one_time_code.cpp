#include "seal/one_time_code.hpp"

#include <liboath/oath.h>
#include <sodium.h>

#include <array>
#include <cstdlib>

#include "base/fleeting.hpp"

namespace wordkeep::seal {

namespace {

constexpr std::size_t secret_bytes = 20;
constexpr std::int64_t step_seconds = 30;

const char* secret_of(const SecretKey& key) {
    return reinterpret_cast<const char*>(key.data());
}

}  // namespace

std::string one_time_secret_text(const SecretKey& key) {
    char* encoded = nullptr;
    std::size_t length = 0;
    if (oath_base32_encode(secret_of(key), secret_bytes, &encoded, &length) != OATH_OK) {
        return {};
    }
    std::string text(encoded, length);
    sodium_memzero(encoded, length);
    std::free(encoded);  // NOLINT(cppcoreguidelines-no-malloc): liboath's malloc
    text.resize(std::min(text.find('='), text.size()));
    return text;
}

std::string one_time_code(const SecretKey& key, std::int64_t step) {
    std::array<char, one_time_code_digits + 1> code{};
    const int status = oath_totp_generate(secret_of(key), secret_bytes, static_cast<time_t>(step * step_seconds),
                                          step_seconds, 0, one_time_code_digits, code.data());
    return status == OATH_OK ? code.data() : std::string();
}

std::int64_t time_step(base::WallTime time) {
    return time.time_since_epoch().count() / step_seconds;
}

std::optional<std::int64_t> step_of_code(const SecretKey& key, std::string_view code, base::WallTime now,
                                         std::int64_t used) {
    std::optional<std::int64_t> found;
    const std::int64_t present = time_step(now);
    for (const std::int64_t step : {present - 1, present, present + 1}) {
        const std::string right = one_time_code(key, step);
        const bool fits = !right.empty() && base::equal_in_constant_time(right, code);
        if (fits && step > used) {
            found = step;
        }
    }
    return found;
}

}  // namespace wordkeep::seal
