#include "instagram/signed_request.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "instagram/form.hpp"
#include "instagram/json_lookup.hpp"
#include "instagram/json_tree.hpp"
#include "instagram/keyed_mac.hpp"

namespace wordkeep::instagram {

namespace {

using base::FleetingText;

std::string_view without_padding(std::string_view encoded) {
    return encoded.substr(0, encoded.find_last_not_of('=') + 1);
}

// encoded: with up to two '=' at the end, or without.
std::optional<FleetingText> decode_base64url(std::string_view encoded) {
    const std::string_view digits = without_padding(encoded);
    const std::size_t padding = (4 - digits.size() % 4) % 4;
    if (digits.empty() || padding == 3 || encoded.size() - digits.size() > 2) {
        return std::nullopt;
    }
    std::string standard(digits);
    for (char& digit : standard) {
        const bool plain =
            (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'z') || (digit >= 'A' && digit <= 'Z');
        if (!plain && digit != '-' && digit != '_') {
            return std::nullopt;
        }
        digit = digit == '-' ? '+' : digit == '_' ? '/' : digit;
    }
    standard.append(padding, '=');
    std::string decoded(standard.size() / 4 * 3, '\0');
    const int bytes =
        EVP_DecodeBlock(reinterpret_cast<unsigned char*>(decoded.data()),
                        reinterpret_cast<const unsigned char*>(standard.data()), static_cast<int>(standard.size()));
    const FleetingText wiped(std::move(standard));
    if (bytes < 0) {
        return std::nullopt;
    }
    decoded.resize(static_cast<std::size_t>(bytes) - padding);
    return FleetingText(std::move(decoded));
}

// The signature covers the second part as it is encoded. Whether it covers the padding, where there is one, is not
// known: both are accepted.
bool is_signed(std::string_view signature_part, std::string_view json_part, const SignatureVerifier& signatures) {
    const auto signature = decode_base64url(signature_part);
    if (!signature || signature->size() != mac_bytes) {
        return false;
    }
    Mac mac{};
    std::ranges::copy(signature->peek(), mac.begin());
    return signatures.signed_by_us(json_part, mac) || signatures.signed_by_us(without_padding(json_part), mac);
}

base::Result<SignedRequest> refused() {
    return base::fault(base::FaultKind::invalid, "the signed_request is missing, malformed or not signed by Instagram");
}

}  // namespace

base::Result<SignedRequest> read_signed_request(std::string_view value, const SignatureVerifier& signatures) {
    const std::size_t dot = value.find('.');
    if (dot == std::string_view::npos) {
        return refused();
    }
    const std::string_view json_part = value.substr(dot + 1);
    if (!is_signed(value.substr(0, dot), json_part, signatures)) {
        return refused();
    }
    const auto json = decode_base64url(json_part);
    JsonTree tree;
    if (!json || !tree.read(json->peek()) || !field_reads(tree.root(), "algorithm", "HMAC-SHA256")) {
        return refused();
    }
    SignedRequest request{id_field(tree.root(), "user_id")};
    if (request.user_id.empty()) {
        return refused();
    }
    return request;
}

base::Result<SignedRequest> read_signed_request_form(std::string_view form, const SignatureVerifier& signatures) {
    auto value = form_value(form, "signed_request");
    if (!value) {
        return refused();
    }
    const FleetingText wiped(std::move(*value));
    return read_signed_request(wiped.peek(), signatures);
}

}  // namespace wordkeep::instagram
