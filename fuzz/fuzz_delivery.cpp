// Any bytes, rightly signed: never a crash, every text well-formed UTF-8 without NUL and within its bound, and the next
// delivery on the same parser is read as if nothing had been.
#include <openssl/hmac.h>

#include <array>
#include <cstdint>
#include <string>

#include "base/check.hpp"
#include "base/limits.hpp"
#include "instagram/delivery.hpp"

namespace {

using namespace wordkeep;

constexpr const char* secret = "fuzz";

std::string signature_of(const std::string& body) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    HMAC(EVP_sha256(), secret, 4, reinterpret_cast<const unsigned char*>(body.data()), body.size(), digest.data(),
         &length);
    std::string header = "sha256=";
    for (unsigned at = 0; at < length; ++at) {
        header += "0123456789abcdef"[digest[at] >> 4U];
        header += "0123456789abcdef"[digest[at] & 15U];
    }
    return header;
}

bool well_formed(std::string_view text) {
    while (!text.empty()) {
        const auto lead = static_cast<unsigned char>(text[0]);
        const std::size_t bytes = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
        if (bytes == 0 || bytes > text.size() || lead == 0) {
            return false;
        }
        for (std::size_t at = 1; at < bytes; ++at) {
            if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) {
                return false;
            }
        }
        text.remove_prefix(bytes);
    }
    return true;
}

base::Result<instagram::Delivery> read(const std::string& body) {
    static const instagram::SignatureVerifier verifier({secret});
    auto verified = verifier.verify(instagram::RawBody(std::string(body)), signature_of(body));
    base::check(verified.has_value(), "a right signature fits");
    return instagram::read_delivery(*verified);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto delivery = read(std::string(reinterpret_cast<const char*>(data), size));
    if (delivery) {
        base::check(delivery->events.size() <= delivery->seen.size(), "every event was counted");
        for (const auto& event : delivery->events) {
            base::check(well_formed(event.text.peek()), "texts are well-formed");
            base::check(event.text.size() <= base::limits::text_bytes_max, "texts keep to their bound");
        }
    }
    const auto next =
        read(R"({"object":"instagram","entry":[{"id":"1","messaging":[{"message":{"mid":"m","text":"a"}}]}]})");
    base::check(next && next->events.size() == 1 && next->events[0].text.equals("a"),
                "the next delivery is read right");
    return 0;
}
