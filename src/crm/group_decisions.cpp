#include "crm/group_decisions.hpp"

#include <algorithm>
#include <iterator>

#include "base/limits.hpp"
#include "crm/decision_text.hpp"
#include "crm/own_words.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;

constexpr auto table = seal::SealedTable::group_decision;

using Versions = std::map<base::GroupId, std::string>;

base::Result<Versions> read_versions(keep::Connection& connection) {
    Versions versions;
    base::Done read = keep::each_decision(connection, [&](const keep::StoredDecision& stored) {
        versions.emplace(stored.id, version_of(stored.words));
        return true;
    });
    return read ? base::Result<Versions>(std::move(versions)) : base::Result<Versions>(std::unexpect, read.error());
}

base::Done check_seen(const Versions& versions, std::span<const SeenDecision> seen) {
    for (const SeenDecision& one : seen) {
        const auto found = versions.find(one.id);
        if (found == versions.end()) {
            return base::fault(FaultKind::not_found, "somebody took this decision back; load the groups again");
        }
        if (found->second != one.version) {
            return base::fault(FaultKind::stale, "somebody decided about this group first; look at it again");
        }
    }
    return {};
}

}  // namespace

base::Result<std::vector<GroupDecision>> GroupDecisions::list() {
    std::vector<GroupDecision> decisions;
    base::Done opened;
    base::Done read = store_.read([&](keep::Connection& connection) {
        return keep::each_decision(connection, [&](const keep::StoredDecision& stored) {
            const auto text = vault_.open(table, stored.id.value(), stored.words);
            if (!text) {
                opened = std::unexpected(text.error());
                return false;
            }
            GroupDecision& decision = decisions.emplace_back(GroupDecision{.id = stored.id});
            decision.hidden = stored.hidden;
            read_decision_text(text->text(), decision);
            return true;
        });
    });
    if (!read || !opened) {
        return std::unexpected(read ? opened.error() : read.error());
    }
    return decisions;
}

base::Result<Versions> GroupDecisions::versions() {
    return store_.value(read_versions);
}

base::Result<keep::StoredDecision> GroupDecisions::seal(const GroupDecision& decision) {
    const auto text = decision_text(decision, masker_);
    if (!text) {
        return std::unexpected(text.error());
    }
    return keep::StoredDecision{decision.id, decision.hidden, 0, vault_.seal(table, decision.id.value(), *text)};
}

base::Result<std::vector<SeenDecision>> GroupDecisions::replace(std::span<const SeenDecision> gone,
                                                                std::span<const GroupDecision> come) {
    std::vector<keep::StoredDecision> rows;
    std::vector<SeenDecision> seen;
    for (const GroupDecision& decision : come) {
        auto row = seal(decision);
        if (!row) {
            return std::unexpected(row.error());
        }
        seen.push_back({row->id, version_of(row->words)});
        rows.push_back(std::move(*row));
    }
    base::Done done = store_.run([&](keep::Connection& connection) -> base::Done {
        const auto versions = read_versions(connection);
        if (!versions) {
            return std::unexpected(versions.error());
        }
        auto done_so_far = check_seen(*versions, gone);
        if (done_so_far && versions->size() + rows.size() > gone.size() + base::limits::insight_decisions_max) {
            done_so_far = base::fault(FaultKind::too_large,
                                      "there are as many decisions about groups as can be; take one back first");
        }
        for (std::size_t at = 0; done_so_far && at < gone.size(); ++at) {
            done_so_far = keep::delete_decision(connection, gone[at].id);
        }
        for (std::size_t at = 0; done_so_far && at < rows.size(); ++at) {
            done_so_far = keep::insert_decision(connection, rows[at]);
        }
        return done_so_far;
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return seen;
}

base::Result<std::vector<base::GroupId>> GroupDecisions::computed(const std::set<base::GroupId>& asked) {
    std::vector<base::GroupId> faded;
    base::Done counted = store_.run([&](keep::Connection& connection) -> base::Done {
        faded.clear();
        std::map<base::GroupId, std::int64_t> idle;
        base::Done done = keep::each_decision(connection, [&](const keep::StoredDecision& stored) {
            const std::int64_t now = asked.contains(stored.id) ? 0 : stored.idle + 1;
            if (now != stored.idle) {
                idle.emplace(stored.id, now);
            }
            return true;
        });
        for (auto at = idle.begin(); done && at != idle.end(); ++at) {
            if (at->second < base::limits::insight_decision_idle_max) {
                done = keep::set_decision_idle(connection, at->first, at->second);
            } else {
                faded.push_back(at->first);
                done = keep::delete_decision(connection, at->first);
            }
        }
        return done;
    });
    return counted ? base::Result<std::vector<base::GroupId>>(std::move(faded))
                   : base::Result<std::vector<base::GroupId>>(std::unexpect, counted.error());
}

}  // namespace wordkeep::crm
