// Who may put in a request for erasure: the page is open to everybody, and a place in the list is worth something.
//
// Each form carries a challenge: its time and difficulty, signed with a key that lives as long as the process, so that
// nothing is remembered for a form that is never sent. It opens the gate once, either with a proof of work (a second of
// a browser's time; more when places are scarce), or, for people without scripts, after it has waited a minute in the
// form: that second lane is slow for all together. docs/adr/0008 says why.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_set>

#include "base/clock.hpp"
#include "base/limits.hpp"
#include "base/random.hpp"
#include "base/token_bucket.hpp"
#include "seal/secret.hpp"

namespace wordkeep::crm {

enum class Admission : std::uint8_t {
    open,      // go in; the challenge is spent
    too_soon,  // no proof, and the form is younger than erasure_unproved_wait
    busy,      // too many people ask at once
    stale,     // the form is too old, was sent before, or is none of ours: take a new one
};

struct Verdict {
    Admission admission;
    std::chrono::seconds wait{0};  // too_soon, busy: send again after this
};

// Thread-safe.
class ErasureGate {
public:
    // proof_bits: how hard a challenge is while there are places enough.
    ErasureGate(const base::Clock& clock, base::Random& random, unsigned proof_bits = base::limits::erasure_proof_bits);

    // open_requests: how many wait to be settled; the more, the harder the challenge.
    [[nodiscard]] std::string new_challenge(std::int64_t open_requests);
    // answer: empty if there was no script to find one.
    Verdict admit(std::string_view challenge, std::string_view answer);

private:
    struct Challenge;
    [[nodiscard]] std::string check_of(std::string_view head) const;
    [[nodiscard]] std::chrono::seconds now() const;
    [[nodiscard]] unsigned bits_for(std::int64_t open_requests) const;
    Verdict pass(base::TokenBucket& lane, const Challenge& challenge);
    void forget_spent();

    const base::Clock& clock_;
    base::Random& random_;
    unsigned proof_bits_;
    base::SteadyTime begin_;
    seal::SecretKey key_;
    std::mutex mutex_;
    base::TokenBucket proved_;
    base::TokenBucket unproved_;
    // Bounded by what the lanes let through in erasure_challenge_time_max.
    std::unordered_set<std::uint64_t> spent_;
    std::deque<std::pair<std::chrono::seconds, std::uint64_t>> spent_by_age_;
};

}  // namespace wordkeep::crm
