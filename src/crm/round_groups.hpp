// Groups of questions as a round keeps them: a name, a count, and for a while the words that tell the group again.
//
// Name and words come from texts: they are masked and sealed like texts, and the caller gives none that fewer than
// limits::insight_word_inquiries_min inquiries have. The words serve to compare with the next round, so only the two
// newest rounds have them (the second for the case that the newest is taken back); rounds older than
// limits::round_groups_rounds_max have no groups any more.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/random.hpp"
#include "base/result.hpp"
#include "crm/group_decisions.hpp"
#include "keep/round_group_table.hpp"
#include "seal/vault.hpp"
#include "words/masker.hpp"

namespace wordkeep::crm {

struct CountedGroup {
    std::string name{};  // empty, or masking would take something out: two of its words in its place
    std::vector<std::vector<DecidedWord>> ways{};  // to ask it, each by its words, strongest first
    std::int64_t count = 0;
    std::optional<std::int64_t> before{};  // what the round before had of it; none: nothing
};

// Thread-safe; everything it refers to outlives it.
class RoundGroups {
public:
    RoundGroups(const seal::Vault& vault, const words::Masker& masker, base::Random& random)
        : vault_(&vault), masker_(&masker), random_(&random) {}

    // What goes into the store when a round is closed.
    struct Sealed {
        std::vector<keep::StoredRoundGroup> come;
        std::vector<std::pair<base::RoundGroupId, base::Sealed>> wordless;  // in the place of those with words
    };
    // Small ones, and those that no word can tell again, are left out.
    [[nodiscard]] Sealed seal(std::span<const CountedGroup> groups, std::int64_t round) const;
    // Of a round that needs its words no more: names alone. Fault: corrupt.
    base::Done take_words(keep::Connection& connection, std::int64_t round, Sealed& sealed) const;
    // With what is too old let go.
    static base::Done put(keep::Connection& connection, const Sealed& sealed, std::int64_t round);
    using ByRound = std::map<std::int64_t, std::vector<CountedGroup>>;
    // of: one round alone. Fault: corrupt.
    [[nodiscard]] base::Result<ByRound> read(keep::Connection& connection,
                                             std::optional<std::int64_t> of = std::nullopt) const;

private:
    // Opens those of one round, or all.
    base::Done each(keep::Connection& connection, std::optional<std::int64_t> of,
                    const std::function<void(const keep::StoredRoundGroup&, CountedGroup&&)>& tell) const;
    [[nodiscard]] base::Result<base::Masked> text_of(const CountedGroup& group) const;
    [[nodiscard]] base::Result<CountedGroup> opened(const keep::StoredRoundGroup& stored) const;

    const seal::Vault* vault_;
    const words::Masker* masker_;
    base::Random* random_;
};

}  // namespace wordkeep::crm
