#include "seal/epochs.hpp"

#include <sodium.h>

#include <array>
#include <utility>

namespace wordkeep::seal {

EpochKeys::EpochKeys(SecretKey current, std::optional<SecretKey> previous)
    : current_(std::move(current)), previous_(std::move(previous)) {}

MessageIds EpochKeys::ids_of(const base::FleetingText& mid) const {
    MessageIds ids{base::MessageId::from_bits(keyed_name(current_, mid.peek())), std::nullopt};
    if (previous_) {
        ids.previous = base::MessageId::from_bits(keyed_name(*previous_, mid.peek()));
    }
    return ids;
}

std::uint64_t keyed_name(const SecretKey& key, std::string_view text) {
    std::array<unsigned char, crypto_generichash_BYTES> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                       key.data(), key_bytes);
    std::uint64_t name = 0;
    for (std::size_t at = 0; at < sizeof(name); ++at) {
        name = (name << 8U) | hash[at];
    }
    sodium_memzero(hash.data(), hash.size());
    return name >> 1U;  // the first 63 bits
}

EpochPlan plan_epochs(std::optional<Epoch> current, std::optional<Epoch> previous, base::WallTime now,
                      std::chrono::seconds length) {
    EpochPlan plan;
    if (!current) {
        plan.new_end = now + length;
        plan.destroy_previous = previous.has_value();
        return plan;
    }
    if (now < current->end) {
        // A clock that was wrong, or one that was set back, must not make a key live longer than one length from now.
        if (current->end > now + length) {
            plan.clamp_end = now + length;
        }
        plan.destroy_previous = previous && now >= previous->end + length;
        return plan;
    }
    plan.new_end = now + length;
    plan.destroy_previous = previous.has_value();
    plan.destroy_current = now >= current->end + length;
    return plan;
}

}  // namespace wordkeep::seal
