// RawBody -> Verified: the first two doors. Bytes from the network become a Verified only by a right signature, and
// only a Verified can be parsed.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fleeting.hpp"
#include "base/result.hpp"

namespace wordkeep::instagram {

// A request body as received, before any decoding. It holds everything we promise not to keep, so it is wiped.
class RawBody {
public:
    explicit RawBody(std::string&& bytes) noexcept : bytes_(std::move(bytes)) {}
    [[nodiscard]] std::string_view bytes() const noexcept { return bytes_.peek(); }

private:
    friend class Verified;
    base::FleetingText bytes_;
};

class Verified {
public:
    [[nodiscard]] std::string_view bytes() const noexcept { return body_.bytes(); }

private:
    friend class SignatureVerifier;
    explicit Verified(RawBody&& body) noexcept : body_(std::move(body)) {}
    RawBody body_;
};

// Checks X-Hub-Signature-256 against several app secrets (rotation; Meta app secret and Instagram app secret).
// Thread-safe. Each secret's HMAC is keyed once (keyed_mac.hpp).
class SignatureVerifier {
public:
    // secrets: at least one, none empty (config refuses that before).
    explicit SignatureVerifier(const std::vector<std::string>& secrets);
    SignatureVerifier(const SignatureVerifier&) = delete;
    SignatureVerifier& operator=(const SignatureVerifier&) = delete;
    ~SignatureVerifier();

    // header: the value of X-Hub-Signature-256, "sha256=" and 64 hex digits of either case; empty if it was missing.
    // Fault: unauthorised, whatever is wrong; the message doesn't say which part.
    [[nodiscard]] base::Result<Verified> verify(RawBody&& body, std::string_view header) const;
    // True if signature is the HMAC-SHA256 of bytes under one of the secrets. Tries all of them, in constant time each.
    [[nodiscard]] bool signed_by_us(std::string_view bytes, std::span<const unsigned char, 32> signature) const;

private:
    struct Keyed;
    std::unique_ptr<Keyed> keyed_;
};

}  // namespace wordkeep::instagram
