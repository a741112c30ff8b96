#include "instagram/keyed_mac.hpp"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <string>
#include <utility>

#include "base/check.hpp"

namespace wordkeep::instagram {

namespace {

const unsigned char* octets(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

}  // namespace

void KeyedMac::Free::operator()(EVP_MAC_CTX* context) const noexcept {
    EVP_MAC_CTX_free(context);
}

KeyedMac::KeyedMac(std::string_view key) {
    base::check(!key.empty(), "a signing key is not empty");  // an HMAC with an empty key can be forged by anybody
    EVP_MAC* const algorithm = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    base::check(algorithm != nullptr, "OpenSSL has HMAC");
    keyed_.reset(EVP_MAC_CTX_new(algorithm));
    EVP_MAC_free(algorithm);  // the context holds its own reference
    std::string digest = "SHA256";
    const std::array parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest.data(), digest.size()),
        OSSL_PARAM_construct_end(),
    };
    base::check(keyed_ && EVP_MAC_init(keyed_.get(), octets(key), key.size(), parameters.data()) == 1,
                "OpenSSL takes the key");
}

KeyedMac::~KeyedMac() = default;

KeyedMac::Context KeyedMac::borrow() const {
    {
        const std::lock_guard lock(mutex_);
        if (!idle_.empty()) {
            Context context = std::move(idle_.back());
            idle_.pop_back();
            return context;
        }
    }
    return Context(EVP_MAC_CTX_dup(keyed_.get()));
}

Mac KeyedMac::of(std::string_view bytes) const {
    Context context = borrow();
    Mac mac{};
    std::size_t length = 0;
    // Without a key: the same one again, from the beginning.
    base::check(context && EVP_MAC_init(context.get(), nullptr, 0, nullptr) == 1 &&
                    EVP_MAC_update(context.get(), octets(bytes), bytes.size()) == 1 &&
                    EVP_MAC_final(context.get(), mac.data(), &length, mac.size()) == 1 && length == mac.size(),
                "OpenSSL makes an HMAC");
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(context));
    return mac;
}

}  // namespace wordkeep::instagram
