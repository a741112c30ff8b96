// HMAC-SHA256 with one key: keyed once, used from any thread.
//
// Keying is half the work for a small body, so contexts stay keyed: a call borrows an idle one, starts it anew, and
// gives it back. There are at most as many as calls at the same time.
#pragma once

#include <openssl/types.h>

#include <array>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

namespace wordkeep::instagram {

inline constexpr std::size_t mac_bytes = 32;
using Mac = std::array<unsigned char, mac_bytes>;

class KeyedMac {
public:
    // key: not empty; OpenSSL keeps its own copy and wipes it.
    explicit KeyedMac(std::string_view key);
    KeyedMac(const KeyedMac&) = delete;
    KeyedMac& operator=(const KeyedMac&) = delete;
    ~KeyedMac();

    // Any thread.
    [[nodiscard]] Mac of(std::string_view bytes) const;

private:
    struct Free {
        void operator()(EVP_MAC_CTX* context) const noexcept;
    };
    using Context = std::unique_ptr<EVP_MAC_CTX, Free>;
    [[nodiscard]] Context borrow() const;

    Context keyed_;  // never used itself, only duplicated
    mutable std::mutex mutex_;
    mutable std::vector<Context> idle_;
};

}  // namespace wordkeep::instagram
