#include "instagram/verified.hpp"

#include <algorithm>
#include <optional>

#include "base/check.hpp"
#include "instagram/keyed_mac.hpp"

namespace wordkeep::instagram {

namespace {

constexpr std::string_view prefix = "sha256=";

int hex_value(char digit) {
    if (digit >= '0' && digit <= '9') {
        return digit - '0';
    }
    const char lower = static_cast<char>(digit | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::optional<Mac> read_header(std::string_view header) {
    if (!header.starts_with(prefix) || header.size() != prefix.size() + 2 * mac_bytes) {
        return std::nullopt;
    }
    header.remove_prefix(prefix.size());
    Mac mac{};
    for (std::size_t at = 0; at < mac_bytes; ++at) {
        const int high = hex_value(header[2 * at]);
        const int low = hex_value(header[2 * at + 1]);
        if (high < 0 || low < 0) {
            return std::nullopt;
        }
        mac[at] = static_cast<unsigned char>(high << 4 | low);
    }
    return mac;
}

std::string_view characters(std::span<const unsigned char> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

struct SignatureVerifier::Keyed {
    std::vector<std::unique_ptr<KeyedMac>> macs;
};

SignatureVerifier::SignatureVerifier(const std::vector<std::string>& secrets) : keyed_(std::make_unique<Keyed>()) {
    base::check(!secrets.empty(), "there is an app secret");
    for (const std::string& secret : secrets) {
        keyed_->macs.push_back(std::make_unique<KeyedMac>(secret));
    }
}

SignatureVerifier::~SignatureVerifier() = default;

bool SignatureVerifier::signed_by_us(std::string_view bytes, std::span<const unsigned char, 32> signature) const {
    bool fits = false;
    for (const auto& mac : keyed_->macs) {  // every one of them: the time doesn't tell which fitted
        const Mac wanted = mac->of(bytes);
        const bool equal = base::equal_in_constant_time(characters(signature), characters(wanted));
        fits = fits || equal;
    }
    return fits;
}

base::Result<Verified> SignatureVerifier::verify(RawBody&& body, std::string_view header) const {
    const std::optional<Mac> signature = read_header(header);
    if (!signature || !signed_by_us(body.bytes(), *signature)) {
        return base::fault(base::FaultKind::unauthorised, "the signature of the delivery is missing or wrong");
    }
    return Verified(std::move(body));
}

}  // namespace wordkeep::instagram
