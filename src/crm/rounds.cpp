#include "crm/rounds.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/limits.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;
using base::limits::round_count_min;
using keep::CountOf;

void add(Round& round, const keep::RoundCount& count) {
    if (count.of == CountOf::all) {
        round.all = count.count;
    } else if (const auto topic = base::TopicId::from_stored(count.subject)) {
        round.topics.emplace(*topic, RoundShare{count.count, std::nullopt, std::nullopt});
    }
}

std::optional<double> share_of(std::int64_t count, const std::optional<std::int64_t>& all) {
    return all ? std::optional(static_cast<double>(count) / static_cast<double>(*all)) : std::nullopt;
}

std::optional<double> change_of(const std::optional<double>& share, const std::optional<double>& before) {
    return share && before ? std::optional(*share - *before) : std::nullopt;
}

// before: none for the first round.
void compare(Round& round, const Round* before) {
    for (auto& [topic, share] : round.topics) {
        share.share = share_of(share.count, round.all);
        const auto was =
            before != nullptr ? before->topics.find(topic) : std::map<base::TopicId, RoundShare>::const_iterator();
        if (before != nullptr && was != before->topics.end()) {
            share.change = change_of(share.share, was->second.share);
        }
    }
}

// The largest first; those of one size by name, since the store knows no order.
std::vector<RoundGroup> shown_groups(std::vector<CountedGroup> groups, const Round& round, const Round* before) {
    std::ranges::sort(groups, [](const CountedGroup& one, const CountedGroup& other) {
        return one.count != other.count ? one.count > other.count : one.name < other.name;
    });
    std::vector<RoundGroup> shown;
    for (CountedGroup& group : groups) {
        const auto share = share_of(group.count, round.all);
        const auto was =
            before != nullptr && group.before ? share_of(*group.before, before->all) : std::optional<double>();
        shown.push_back({std::move(group.name), {group.count, share, change_of(share, was)}});
    }
    return shown;
}

base::Done put(keep::Connection& connection, const keep::StoredRound& round, const RoundTally& tally) {
    std::vector<keep::RoundCount> counts{{round.number, CountOf::all, 0, static_cast<std::int64_t>(tally.all)}};
    for (const auto& [topic, count] : tally.topics) {
        counts.push_back({round.number, CountOf::topic, topic.value(), static_cast<std::int64_t>(count)});
    }
    if (auto done = keep::insert_round(connection, round); !done) {
        return done;
    }
    for (const keep::RoundCount& count : counts) {
        if (count.count < round_count_min) {
            continue;
        }
        if (auto done = keep::insert_round_count(connection, count); !done) {
            return done;
        }
    }
    return {};
}

base::Done check_newest(keep::Connection& connection, std::int64_t newest) {
    const auto rounds = keep::all_rounds(connection);
    if (!rounds) {
        return std::unexpected(rounds.error());
    }
    if (std::cmp_greater_equal(rounds->size(), base::limits::rounds_max)) {
        return base::fault(FaultKind::too_large, "there are as many rounds as can be kept");
    }
    return (rounds->empty() ? 0 : rounds->back().number) == newest
               ? base::Done()
               : base::Done(std::unexpect, FaultKind::conflict,
                            "somebody closed a round or took one back right now; look at it, then close one");
}

}  // namespace

base::Result<std::vector<Round>> Rounds::read(keep::Connection& connection) const {
    const auto stored = keep::all_rounds(connection);
    if (!stored) {
        return std::unexpected(stored.error());
    }
    const auto counts = keep::all_round_counts(connection);
    if (!counts) {
        return std::unexpected(counts.error());
    }
    auto groups = groups_.read(connection);
    if (!groups) {
        return std::unexpected(groups.error());
    }
    std::vector<Round> rounds;
    std::ranges::transform(*stored, std::back_inserter(rounds),
                           [](const keep::StoredRound& round) { return Round{.number = round.number, .all = {}}; });
    for (const keep::RoundCount& count : *counts) {
        const auto round = std::ranges::lower_bound(rounds, count.round, {}, &Round::number);
        if (round != rounds.end() && round->number == count.round) {
            add(*round, count);
        }
    }
    const Round* before = nullptr;
    for (std::size_t at = 0; at < rounds.size(); ++at) {
        compare(rounds[at], before);
        if ((*stored)[at].grouped) {
            rounds[at].groups = shown_groups(std::move((*groups)[rounds[at].number]), rounds[at], before);
        }
        before = &rounds[at];
    }
    return rounds;
}

base::Result<std::vector<Round>> Rounds::list() {
    auto rounds = store_.value([this](keep::Connection& connection) { return read(connection); });
    if (rounds) {
        std::ranges::reverse(*rounds);
    }
    return rounds;
}

base::Result<NewestRound> Rounds::newest() {
    return store_.value([this](keep::Connection& connection) -> base::Result<NewestRound> {
        const auto rounds = keep::all_rounds(connection);
        if (!rounds || rounds->empty()) {
            return rounds ? base::Result<NewestRound>() : base::Result<NewestRound>(std::unexpect, rounds.error());
        }
        const std::int64_t number = rounds->back().number;
        auto groups = groups_.read(connection, number);
        if (!groups) {
            return std::unexpected(groups.error());
        }
        return NewestRound{number, std::move((*groups)[number])};
    });
}

base::Result<std::int64_t> Rounds::close(const RoundTally& tally, const InTransaction& also) {
    const std::int64_t number = tally.after + 1;
    RoundGroups::Sealed groups = groups_.seal(tally.groups.value_or(std::vector<CountedGroup>()), number);
    const base::Done words_taken = store_.read(
        [&](keep::Connection& connection) { return groups_.take_words(connection, tally.after - 1, groups); });
    if (!words_taken) {
        return std::unexpected(words_taken.error());
    }
    base::Done done = store_.run([&](keep::Connection& connection) -> base::Done {
        auto so_far = check_newest(connection, tally.after);
        if (so_far) {
            so_far = put(connection, {number, tally.groups.has_value()}, tally);
        }
        if (so_far) {
            so_far = RoundGroups::put(connection, groups, number);
        }
        return and_also(so_far, connection, also);
    });
    return done ? base::Result<std::int64_t>(number) : base::Result<std::int64_t>(std::unexpect, done.error());
}

base::Done Rounds::take_back(std::int64_t number, const InTransaction& also) {
    return store_.run([&](keep::Connection& connection) -> base::Done {
        const auto rounds = keep::all_rounds(connection);
        if (!rounds) {
            return std::unexpected(rounds.error());
        }
        if (std::ranges::find(*rounds, number, &keep::StoredRound::number) != rounds->end() &&
            rounds->back().number != number) {
            return base::fault(FaultKind::conflict, "only the newest round can be taken back");
        }
        auto done = keep::delete_round(connection, number);
        if (done) {
            done = keep::delete_round_groups(connection, number);
        }
        return and_also(done, connection, also);
    });
}

}  // namespace wordkeep::crm
