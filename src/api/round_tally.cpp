#include "api/round_tally.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "api/group_ways.hpp"
#include "api/insights_computation.hpp"
#include "base/limits.hpp"

namespace wordkeep::api {

namespace {

using Decided = std::map<base::GroupId, crm::GroupDecision>;

std::uint64_t sum(const desk::Counts& counts) {
    std::uint64_t all = 0;
    for (const std::uint64_t count : counts) {
        all += count;
    }
    return all;
}

base::Result<Decided> decided(App& app) {
    auto list = app.work.decisions.list();
    if (!list) {
        return std::unexpected(list.error());
    }
    Decided by_id;
    for (crm::GroupDecision& decision : *list) {
        by_id.emplace(decision.id, std::move(decision));
    }
    return by_id;
}

// By which it is told again: as the team decided, or as the computation found it.
std::vector<desk::Signature> ways_of(App& app, const desk::Group& group, const Decided& decisions) {
    if (const auto decision = decisions.find(group.id); decision != decisions.end()) {
        return signatures_of(decision->second.ways);
    }
    auto found = app.insights.decidable(group.id);
    return found ? std::move(found->signatures) : std::vector<desk::Signature>();
}

bool named_by_the_team(const desk::Group& group, const Decided& decisions) {
    const auto decision = decisions.find(group.id);
    return decision != decisions.end() && !decision->second.name.empty();
}

struct Told {
    std::vector<crm::CountedGroup> groups;
    std::vector<desk::AskedGroup> asked;  // the same by their words
};

// What too few inquiries share is taken out after everything else was looked at, so that nothing stays in of what was
// erased meanwhile.
Told told_groups(App& app, const std::vector<desk::Group>& groups, const Decided& decisions) {
    std::vector<desk::Signature> all_ways;
    std::vector<std::size_t> ends;  // of each group's in them
    for (const desk::Group& group : groups) {
        std::ranges::move(ways_of(app, group, decisions), std::back_inserter(all_ways));
        ends.push_back(all_ways.size());
    }
    const std::vector<desk::Signature> left = app.insights.told_words(std::move(all_ways));
    Told told;
    std::size_t way = 0;
    for (std::size_t at = 0; at < groups.size(); ++at) {
        const desk::Group& group = groups[at];
        const bool name_stays = named_by_the_team(group, decisions) || app.insights.is_told(group.name);
        crm::CountedGroup counted{.name = name_stays ? group.name : std::string(),
                                  .count = static_cast<std::int64_t>(group.count)};
        desk::AskedGroup asked{{}, counted.count};
        for (; way < ends[at]; ++way) {
            if (!left[way].empty()) {
                counted.ways.push_back(way_of(left[way]));
                asked.ways.push_back(left[way]);
            }
        }
        told.groups.push_back(std::move(counted));
        told.asked.push_back(std::move(asked));
    }
    return told;
}

std::vector<desk::AskedGroup> asked_in(const crm::NewestRound& round) {
    std::vector<desk::AskedGroup> asked;
    for (const crm::CountedGroup& group : round.groups) {
        asked.push_back({signatures_of(group.ways), group.count});
    }
    return asked;
}

// None: they were not computed.
base::Result<std::optional<Told>> told_now(App& app) {
    if (auto done = catch_up(app); !done) {
        return std::unexpected(done.error());
    }
    return app.group_steering.undisturbed([&]() -> base::Result<std::optional<Told>> {
        desk::Overview overview = app.insights.overview();
        if (!overview.computed) {
            return std::optional<Told>();
        }
        const auto decisions = decided(app);
        if (!decisions) {
            return std::unexpected(decisions.error());
        }
        std::erase_if(overview.groups, [](const desk::Group& group) {
            return std::cmp_less(group.count, base::limits::round_count_min);
        });
        if (overview.groups.size() > base::limits::round_groups_max) {
            overview.groups.erase(overview.groups.begin() + base::limits::round_groups_max, overview.groups.end());
        }
        return told_groups(app, overview.groups, *decisions);
    });
}

}  // namespace

base::Result<crm::RoundTally> round_tally(App& app) {
    const desk::Tallied tallied = app.desk.tallied();
    crm::RoundTally tally{.all = sum(tallied.all)};
    for (const auto& [topic, counts] : tallied.topics) {
        tally.topics.emplace(topic, sum(counts));
    }
    const auto newest = app.work.rounds.newest();
    auto told = newest ? told_now(app) : base::Result<std::optional<Told>>(std::unexpect, newest.error());
    if (!told) {
        return std::unexpected(told.error());
    }
    tally.after = newest->number;
    if (*told) {
        const auto before = app.insights.asked_before((*told)->asked, asked_in(*newest));
        for (std::size_t group = 0; group < before.size(); ++group) {
            (*told)->groups[group].before = before[group];
        }
        tally.groups = std::move((*told)->groups);
    }
    return tally;
}

}  // namespace wordkeep::api
