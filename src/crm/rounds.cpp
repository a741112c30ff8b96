#include "crm/rounds.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/limits.hpp"
#include "keep/round_table.hpp"

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

// before: none for the first round.
void compare(Round& round, const Round* before) {
    for (auto& [topic, share] : round.topics) {
        if (round.all) {
            share.share = static_cast<double>(share.count) / static_cast<double>(*round.all);
        }
        const auto was =
            before != nullptr ? before->topics.find(topic) : std::map<base::TopicId, RoundShare>::const_iterator();
        if (before != nullptr && was != before->topics.end() && share.share && was->second.share) {
            share.change = *share.share - *was->second.share;
        }
    }
}

base::Result<std::vector<Round>> read(keep::Connection& connection) {
    const auto numbers = keep::all_rounds(connection);
    if (!numbers) {
        return std::unexpected(numbers.error());
    }
    const auto counts = keep::all_round_counts(connection);
    if (!counts) {
        return std::unexpected(counts.error());
    }
    std::vector<Round> rounds;
    std::ranges::transform(*numbers, std::back_inserter(rounds),
                           [](std::int64_t number) { return Round{number, std::nullopt}; });
    for (const keep::RoundCount& count : *counts) {
        const auto round = std::ranges::lower_bound(rounds, count.round, {}, &Round::number);
        if (round != rounds.end() && round->number == count.round) {
            add(*round, count);
        }
    }
    const Round* before = nullptr;
    for (Round& round : rounds) {
        compare(round, before);
        before = &round;
    }
    return rounds;
}

base::Done put(keep::Connection& connection, std::int64_t round, const RoundTally& tally) {
    std::vector<keep::RoundCount> counts{{round, CountOf::all, 0, static_cast<std::int64_t>(tally.all)}};
    for (const auto& [topic, count] : tally.topics) {
        counts.push_back({round, CountOf::topic, topic.value(), static_cast<std::int64_t>(count)});
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

}  // namespace

base::Result<std::vector<Round>> Rounds::list() {
    auto rounds = store_.value(read);
    if (rounds) {
        std::ranges::reverse(*rounds);
    }
    return rounds;
}

base::Result<std::int64_t> Rounds::close(const RoundTally& tally, const InTransaction& also) {
    std::int64_t number = 0;
    base::Done done = store_.run([&](keep::Connection& connection) -> base::Done {
        const auto numbers = keep::all_rounds(connection);
        if (!numbers) {
            return std::unexpected(numbers.error());
        }
        if (std::cmp_greater_equal(numbers->size(), base::limits::rounds_max)) {
            return base::fault(FaultKind::too_large, "there are as many rounds as can be kept");
        }
        number = numbers->empty() ? 1 : numbers->back() + 1;
        return and_also(put(connection, number, tally), connection, also);
    });
    return done ? base::Result<std::int64_t>(number) : base::Result<std::int64_t>(std::unexpect, done.error());
}

base::Done Rounds::take_back(std::int64_t number, const InTransaction& also) {
    return store_.run([&](keep::Connection& connection) -> base::Done {
        const auto numbers = keep::all_rounds(connection);
        if (!numbers) {
            return std::unexpected(numbers.error());
        }
        if (std::ranges::find(*numbers, number) != numbers->end() && numbers->back() != number) {
            return base::fault(FaultKind::conflict, "only the newest round can be taken back");
        }
        return and_also(keep::delete_round(connection, number), connection, also);
    });
}

}  // namespace wordkeep::crm
