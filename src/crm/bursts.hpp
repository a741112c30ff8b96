// Bursts: people write one thought in five messages, and the team should see one inquiry.
//
// Consecutive messages of one sender to one mailbox, each within the window of the one before, join one inquiry. Which
// sender that was is known nowhere but here, as a number made with a key that lives as long as the process, and is
// forgotten after the window. Bounded: when too many bursts are open, the one that was silent longest is closed.
#pragma once

#include <chrono>
#include <cstdint>
#include <list>
#include <mutex>
#include <unordered_map>

#include "base/clock.hpp"
#include "base/fleeting.hpp"
#include "base/ids.hpp"
#include "seal/secret.hpp"

namespace wordkeep::crm {

struct BurstPlace {
    base::InquiryId inquiry;
    std::uint32_t part;  // 0 for the message that opens the inquiry
};

// Thread-safe.
class Bursts {
public:
    // window: 0 switches bursts off. open_max: how many are remembered at once.
    Bursts(std::chrono::seconds window, std::size_t open_max, const base::Clock& clock);

    // Where this message belongs. A message without a known sender is an inquiry of its own.
    BurstPlace join(const base::FleetingText& sender, base::MailboxId mailbox, base::MessageId message);
    // Forgets every burst whose window is over. Called from time to time, so that silence forgets too.
    void forget_old();
    [[nodiscard]] std::size_t open() const;

private:
    struct Burst {
        std::uint64_t key;
        base::InquiryId inquiry;
        std::uint32_t parts;
        base::SteadyTime last;
    };
    using Line = std::list<Burst>;  // silent longest first

    void forget_before(base::SteadyTime time);
    void forget(Line::iterator burst);

    mutable std::mutex mutex_;
    std::chrono::seconds window_;
    std::size_t open_max_;
    const base::Clock& clock_;
    seal::SecretKey key_;
    Line line_;
    std::unordered_map<std::uint64_t, Line::iterator> by_key_;
};

}  // namespace wordkeep::crm
