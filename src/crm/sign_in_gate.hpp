// The gate before a sign-in: slows down whoever guesses passwords, and can't be used to lock somebody out.
//
// A browser that has signed in before carries a device token for that name, which only we can make. Its tries count
// against itself alone. Whoever comes without one is a stranger, and strangers share: one bucket for each name, one for
// each source address, one for all. So an attacker can shut out other strangers, never the browsers that staff work
// with (docs/adr/0009). Nothing is kept but a fixed number of buckets, found by a keyed hash that dies with the
// process; a name that nobody has fills a bucket like any other, so the gate tells nothing of who works here.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "seal/secret.hpp"

namespace wordkeep::crm {

// Who tries. source: the peer's address, v4-mapped; a loopback one is a proxy's and tells nobody from another.
struct SignInTry {
    std::string_view name;
    std::string_view device;  // the browser's device token for this name, if it has one
    std::array<std::uint8_t, 16> source{};
};

// Thread-safe; cheap.
class SignInGate {
public:
    // key: the same after a restart, so that device tokens stay good.
    SignInGate(seal::SecretKey key, const base::Clock& clock);

    // None: go on, the try counts. Otherwise how long to wait; then it doesn't count.
    std::optional<std::chrono::seconds> enter(const SignInTry& tried);
    // The same for the code beside a password that was right: fewer tries, since a code has six digits only. Asked only
    // once the password was right, so that nobody without it can use up another's tries.
    std::optional<std::chrono::seconds> enter_code(const SignInTry& tried);
    void code_succeeded(const SignInTry& tried);
    // The try that entered was right: it doesn't count after all.
    void succeeded(const SignInTry& tried);
    // For the browser that signed in as this name.
    [[nodiscard]] std::string device_token(std::string_view name) const;
    // The same for one sign-in, so that the tries made within it count against itself alone.
    [[nodiscard]] std::string device_token_of(std::string_view session_token, std::string_view name) const;

private:
    struct Pace {
        std::uint32_t burst;
        std::chrono::seconds pause;
    };
    struct Bucket {
        base::SteadyTime* full_at;  // when it would be full again
        Pace pace;
    };
    static constexpr std::size_t buckets = 4096;
    using Buckets = std::vector<base::SteadyTime>;

    [[nodiscard]] bool is_known_device(const SignInTry& tried) const;
    [[nodiscard]] std::vector<Bucket> buckets_of(const SignInTry& tried);
    [[nodiscard]] Bucket codes_of(const SignInTry& tried);
    std::optional<std::chrono::seconds> take(const std::vector<Bucket>& touched);
    [[nodiscard]] base::SteadyTime* place(Buckets& in, std::string_view what) const;

    seal::SecretKey key_;
    seal::SecretKey place_key_;
    const base::Clock& clock_;
    std::mutex mutex_;
    Buckets names_{buckets};
    Buckets sources_{buckets};
    Buckets devices_{buckets};
    Buckets codes_{buckets};
    Buckets all_{1};
};

}  // namespace wordkeep::crm
