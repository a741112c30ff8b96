#include "crm/erasure_gate.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/fleeting.hpp"
#include "base/ids.hpp"
#include "base/limits.hpp"
#include "seal/epochs.hpp"
#include "seal/proof_of_work.hpp"

namespace wordkeep::crm {

namespace {

namespace limits = base::limits;

// Harder when half of the places are taken, and again at three quarters.
constexpr unsigned bits_step = (limits::erasure_proof_bits_max - limits::erasure_proof_bits) / 2;
constexpr std::size_t field_digits = 16;  // as base::id_to_text writes them

}  // namespace

// Written as three numbers of 16 hex digits: time and bits, a random number, and the check of both.
struct ErasureGate::Challenge {
    std::chrono::seconds made;
    unsigned bits;
    std::uint64_t number;

    [[nodiscard]] std::string head() const {
        return base::id_to_text((made.count() << 8U) | static_cast<std::int64_t>(bits)) +
               base::id_to_text(static_cast<std::int64_t>(number));
    }
    static std::optional<Challenge> read(std::string_view text) {
        if (text.size() != 3 * field_digits) {
            return std::nullopt;
        }
        const auto first = base::id_from_text(text.substr(0, field_digits));
        const auto second = base::id_from_text(text.substr(field_digits, field_digits));
        if (!first || !second) {
            return std::nullopt;
        }
        return Challenge{std::chrono::seconds(*first >> 8U), static_cast<unsigned>(*first & 0xff),
                         static_cast<std::uint64_t>(*second)};
    }
};

ErasureGate::ErasureGate(const base::Clock& clock, base::Random& random, unsigned proof_bits)
    : clock_(clock),
      random_(random),
      proof_bits_(proof_bits),
      begin_(clock.steady()),
      key_(seal::SecretKey::random()),
      proved_(limits::erasure_proved_burst, limits::erasure_proved_pause),
      unproved_(limits::erasure_unproved_burst, limits::erasure_unproved_pause) {}

std::chrono::seconds ErasureGate::now() const {
    return std::chrono::duration_cast<std::chrono::seconds>(clock_.steady() - begin_);
}

unsigned ErasureGate::bits_for(std::int64_t open_requests) const {
    if (open_requests * 4 >= limits::erasure_requests_open_max * 3) {
        return proof_bits_ + 2 * bits_step;
    }
    return open_requests * 2 >= limits::erasure_requests_open_max ? proof_bits_ + bits_step : proof_bits_;
}

std::string ErasureGate::check_of(std::string_view head) const {
    return base::id_to_text(static_cast<std::int64_t>(seal::keyed_name(key_, head)));
}

std::string ErasureGate::new_challenge(std::int64_t open_requests) {
    const auto number = static_cast<std::uint64_t>(base::MessageId::from_bits(random_.bits()).value());
    const std::string head = Challenge{now(), bits_for(open_requests), number}.head();
    return head + check_of(head);
}

Verdict ErasureGate::admit(std::string_view challenge, std::string_view answer) {
    const auto read = Challenge::read(challenge);
    if (!read || !base::equal_in_constant_time(check_of(challenge.substr(0, 2 * field_digits)),
                                               challenge.substr(2 * field_digits))) {
        return {Admission::stale};
    }
    const std::scoped_lock lock(mutex_);
    forget_spent();
    const std::chrono::seconds age = now() - read->made;
    if (age > limits::erasure_challenge_time_max || spent_.contains(read->number)) {
        return {Admission::stale};
    }
    if (!answer.empty() && seal::proof_bits(challenge, answer) >= read->bits) {
        return pass(proved_, *read);
    }
    if (age < limits::erasure_unproved_wait) {
        return {Admission::too_soon, limits::erasure_unproved_wait - age};
    }
    return pass(unproved_, *read);
}

Verdict ErasureGate::pass(base::TokenBucket& lane, const Challenge& challenge) {
    if (!lane.take(clock_.steady())) {
        return {Admission::busy, std::chrono::ceil<std::chrono::seconds>(lane.wait(clock_.steady()))};
    }
    spent_.insert(challenge.number);
    spent_by_age_.emplace_back(now(), challenge.number);
    return {Admission::open};
}

void ErasureGate::forget_spent() {
    while (!spent_by_age_.empty() && now() - spent_by_age_.front().first > limits::erasure_challenge_time_max) {
        spent_.erase(spent_by_age_.front().second);
        spent_by_age_.pop_front();
    }
}

}  // namespace wordkeep::crm
