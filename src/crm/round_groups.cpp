#include "crm/round_groups.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "crm/decision_text.hpp"

namespace wordkeep::crm {

namespace {

constexpr auto table = seal::SealedTable::round_group;

// The two strongest that are words, not meanings.
std::string words_for_a_name(const CountedGroup& group) {
    constexpr std::size_t words_max = 2;
    constexpr char meaning_mark = '#';
    std::string name;
    std::size_t words = 0;
    for (const DecidedWord& word : group.ways.empty() ? std::vector<DecidedWord>() : group.ways.front()) {
        if (!word.word.starts_with(meaning_mark) && words < words_max) {
            name += (words++ == 0 ? "" : ", ") + word.word;
        }
    }
    return name;
}

}  // namespace

base::Result<base::Masked> RoundGroups::text_of(const CountedGroup& group) const {
    GroupDecision text{.id = base::GroupId::from_bits(0), .name = group.name, .ways = group.ways};
    text.ways.resize(std::min(text.ways.size(), base::limits::insight_decision_ways_max));
    if (!text.name.empty()) {
        if (auto named = decision_text(text, *masker_)) {
            return named;
        }
    }
    text.name = words_for_a_name(group);
    return text.name.empty() ? base::Result<base::Masked>(std::unexpect, base::FaultKind::invalid, "it has no words")
                             : decision_text(text, *masker_);
}

base::Result<CountedGroup> RoundGroups::opened(const keep::StoredRoundGroup& stored) const {
    const auto text = vault_->open(table, stored.id.value(), stored.words);
    if (!text) {
        return std::unexpected(text.error());
    }
    GroupDecision read{.id = base::GroupId::from_bits(0)};
    read_decision_text(text->text(), read);
    return CountedGroup{std::move(read.name), std::move(read.ways), stored.count, stored.before};
}

RoundGroups::Sealed RoundGroups::seal(std::span<const CountedGroup> groups, std::int64_t round) const {
    Sealed sealed;
    for (const CountedGroup& group : groups) {
        if (group.count < base::limits::round_count_min || sealed.come.size() == base::limits::round_groups_max) {
            continue;
        }
        if (const auto text = text_of(group)) {
            const auto id = base::RoundGroupId::from_bits(random_->bits());
            sealed.come.push_back({id, round, group.count, group.before, vault_->seal(table, id.value(), *text)});
        }
    }
    return sealed;
}

base::Done RoundGroups::each(keep::Connection& connection, std::optional<std::int64_t> of,
                             const std::function<void(const keep::StoredRoundGroup&, CountedGroup&&)>& tell) const {
    base::Done opened_all;
    base::Done read = keep::each_round_group(connection, [&](const keep::StoredRoundGroup& stored) {
        if (of && stored.round != *of) {
            return true;
        }
        auto group = opened(stored);
        if (!group) {
            opened_all = std::unexpected(group.error());
            return false;
        }
        tell(stored, std::move(*group));
        return true;
    });
    return read ? opened_all : read;
}

base::Done RoundGroups::take_words(keep::Connection& connection, std::int64_t round, Sealed& sealed) const {
    return each(connection, round, [&](const keep::StoredRoundGroup& stored, CountedGroup&& group) {
        sealed.wordless.emplace_back(stored.id, vault_->seal(table, stored.id.value(), masker_->mask(group.name)));
    });
}

base::Done RoundGroups::put(keep::Connection& connection, const Sealed& sealed, std::int64_t round) {
    for (const keep::StoredRoundGroup& group : sealed.come) {
        if (auto done = keep::insert_round_group(connection, group); !done) {
            return done;
        }
    }
    for (const auto& [id, words] : sealed.wordless) {
        if (auto done = keep::set_round_group_words(connection, id, words); !done) {
            return done;
        }
    }
    return keep::forget_round_groups(connection, round - base::limits::round_groups_rounds_max + 1);
}

base::Result<RoundGroups::ByRound> RoundGroups::read(keep::Connection& connection,
                                                     std::optional<std::int64_t> of) const {
    ByRound groups;
    base::Done read = each(connection, of, [&](const keep::StoredRoundGroup& stored, CountedGroup&& group) {
        groups[stored.round].push_back(std::move(group));
    });
    return read ? base::Result<ByRound>(std::move(groups)) : base::Result<ByRound>(std::unexpect, read.error());
}

}  // namespace wordkeep::crm
