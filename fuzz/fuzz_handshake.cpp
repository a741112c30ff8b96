// Any query string: never a crash, and what is echoed is safe to echo.
#include <cstdint>
#include <string_view>

#include "base/check.hpp"
#include "instagram/handshake.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto answer =
        wordkeep::instagram::answer_handshake(std::string_view(reinterpret_cast<const char*>(data), size), "token");
    if (answer) {
        wordkeep::base::check(!answer->empty() && answer->size() <= 256, "a challenge keeps to its bound");
        for (const char letter : *answer) {
            const bool plain = (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
                               (letter >= 'A' && letter <= 'Z') || letter == '-' || letter == '_';
            wordkeep::base::check(plain, "a challenge has plain letters only");
        }
    }
    return 0;
}
