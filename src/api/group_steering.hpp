// What the team makes of groups of questions: names, hides, merges and splits them, and takes that back.
//
// Each step is kept (crm::GroupDecisions), so that the next computation knows it, and done at once to the groups that
// are there (desk::Insights), so that nobody waits for a computation. A step can be undone until a computation begins;
// what that takes is in memory only.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "crm/group_decisions.hpp"
#include "desk/insights/group_types.hpp"

namespace wordkeep::api {

struct App;

using UndoId = base::Id<struct UndoTag>;

// The version of a group that nobody decided about.
inline constexpr std::string_view undecided = "undecided";

struct SeenGroup {
    base::GroupId id;
    std::string version;
};

struct SteeringStep {
    std::vector<base::GroupId> groups;  // that there are now in the place of those before
    UndoId undo;
};

// Thread-safe; the methods but begin(): not on an I/O thread. Faults of all: conflict (the groups are being computed,
// or this group is gone: whoever asks loads them again), stale, and those of crm::GroupDecisions.
class GroupSteering {
public:
    // No step is under way when begin() looks, and none can be undone once it said yes.
    template <class Begin>
    bool begin(Begin begin) {
        const std::scoped_lock lock(mutex_);
        const bool begun = begin();
        if (begun) {
            undos_.clear();
        }
        return begun;
    }

    // No step is under way while look() looks.
    template <class Look>
    auto undisturbed(Look look) {
        const std::scoped_lock lock(mutex_);
        return look();
    }

    // name: empty: as is found.
    base::Result<SteeringStep> change(App& app, const SeenGroup& group, std::optional<std::string> name,
                                      std::optional<bool> hidden);
    base::Result<SteeringStep> merge(App& app, const SeenGroup& group, const SeenGroup& with);
    base::Result<SteeringStep> split(App& app, const SeenGroup& group);
    // The group is what the computation makes of it.
    base::Result<SteeringStep> take_back(App& app, const SeenGroup& decided);
    base::Result<std::vector<base::GroupId>> undo(App& app, UndoId undo);

private:
    // Puts some decisions in the place of others, and some covers.
    struct Exchange {
        std::vector<crm::SeenDecision> gone;
        std::vector<crm::GroupDecision> come;
        std::vector<base::GroupId> covers_gone;
        std::vector<desk::Cover> covers_come;
    };
    struct Subject {
        base::GroupId id;
        desk::Cover cover;
        std::optional<crm::SeenDecision> seen;     // none: nobody decided about it
        std::optional<crm::GroupDecision> before;  // that one
        std::vector<std::vector<crm::DecidedWord>> ways;
    };
    struct Undo {
        UndoId id;
        Exchange exchange;
    };
    static base::Done ready(const App& app);
    static base::Result<Subject> find(App& app, const SeenGroup& group);
    static Exchange exchange_of(const Subject& subject);
    static Exchange back_to(std::span<const Subject> subjects, std::span<const crm::SeenDecision> made);
    // Keeps it, shows it, and remembers how to take it back. once_kept: what is to be done before it shows.
    base::Result<SteeringStep> step(App& app, const Exchange& exchange, std::span<const Subject> before,
                                    const std::function<base::Done()>& once_kept = nullptr);
    UndoId remember(App& app, Exchange exchange);

    std::mutex mutex_;
    std::deque<Undo> undos_;  // under mutex_; the oldest first
};

}  // namespace wordkeep::api
