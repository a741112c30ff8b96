#include "api/group_steering.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "api/app.hpp"
#include "api/group_ways.hpp"
#include "base/team_limits.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;

// Those that have words left.
std::vector<std::vector<crm::DecidedWord>> ways_of(App& app, std::vector<desk::Signature> signatures) {
    std::vector<std::vector<crm::DecidedWord>> ways;
    for (const desk::Signature& signature : app.insights.told_words(std::move(signatures))) {
        if (!signature.empty()) {
            ways.push_back(way_of(signature));
        }
    }
    return ways;
}

base::GroupId new_id(App& app) {
    return base::GroupId::from_bits(app.random.bits());
}

desk::Cover cover_of(const crm::GroupDecision& decision, std::vector<base::GroupId> groups) {
    return {decision.id, std::move(groups), decision.name, decision.hidden};
}

base::Done no_words() {
    return base::fault(FaultKind::conflict,
                       "no three inquiries share a word that could tell this group again; leave it as it is");
}

}  // namespace

base::Done GroupSteering::ready(const App& app) {
    return app.insights_job.running || !app.insights_feed.filled()
               ? base::Done(std::unexpect, FaultKind::conflict,
                            "the groups are not there yet, or are being computed; wait for the end, then load them")
               : base::Done();
}

base::Result<GroupSteering::Subject> GroupSteering::find(App& app, const SeenGroup& group) {
    auto found = app.insights.decidable(group.id);
    if (!found) {
        return base::fault(FaultKind::conflict,
                           "this group is no more: somebody merged or split it, or the groups were computed anew; load "
                           "them again");
    }
    Subject subject{group.id, found->cover, std::nullopt, std::nullopt, {}};
    if (!subject.cover.decided) {
        if (group.version != undecided) {
            return base::fault(FaultKind::stale, "somebody decided about this group first; look at it again");
        }
        subject.ways = ways_of(app, std::move(found->signatures));
        return subject.ways.empty() ? base::Result<Subject>(std::unexpect, no_words().error()) : subject;
    }
    const auto decisions = app.work.decisions.list();
    if (!decisions) {
        return std::unexpected(decisions.error());
    }
    const auto before = std::ranges::find(*decisions, group.id, &crm::GroupDecision::id);
    if (before == decisions->end()) {
        return base::fault(FaultKind::conflict, "somebody took this decision back; load the groups again");
    }
    subject.seen = {group.id, group.version};
    subject.before = *before;
    subject.ways = before->ways;
    return subject;
}

// The start of an exchange: what was decided about it goes.
GroupSteering::Exchange GroupSteering::exchange_of(const Subject& subject) {
    Exchange exchange;
    if (subject.seen) {
        exchange.gone.push_back(*subject.seen);
    }
    exchange.covers_gone.push_back(subject.id);
    return exchange;
}

GroupSteering::Exchange GroupSteering::back_to(std::span<const Subject> subjects,
                                               std::span<const crm::SeenDecision> made) {
    Exchange back;
    back.gone.assign(made.begin(), made.end());
    for (const crm::SeenDecision& one : made) {
        back.covers_gone.push_back(one.id);
    }
    for (const Subject& subject : subjects) {
        if (subject.before) {
            back.come.push_back(*subject.before);
        }
        back.covers_come.push_back(subject.cover);
    }
    return back;
}

UndoId GroupSteering::remember(App& app, Exchange exchange) {
    const auto id = UndoId::from_bits(app.random.bits());
    undos_.push_back({id, std::move(exchange)});
    if (undos_.size() > base::limits::group_undos_max) {
        undos_.pop_front();
    }
    return id;
}

base::Result<SteeringStep> GroupSteering::step(App& app, const Exchange& exchange, std::span<const Subject> before,
                                               const std::function<base::Done()>& once_kept) {
    const auto made = app.work.decisions.replace(exchange.gone, exchange.come);
    if (!made) {
        return std::unexpected(made.error());
    }
    Exchange back = back_to(before, *made);
    if (const auto done = once_kept ? once_kept() : base::Done(); !done) {
        const auto kept_again = app.work.decisions.replace(back.gone, back.come);
        return std::unexpected(kept_again ? done.error() : kept_again.error());
    }
    app.insights.recover(exchange.covers_gone, exchange.covers_come);
    SteeringStep step{{}, remember(app, std::move(back))};
    std::ranges::transform(exchange.come, std::back_inserter(step.groups), &crm::GroupDecision::id);
    return step;
}

base::Result<SteeringStep> GroupSteering::change(App& app, const SeenGroup& group, std::optional<std::string> name,
                                                 std::optional<bool> hidden) {
    const std::scoped_lock lock(mutex_);
    if (auto fine = ready(app); !fine) {
        return std::unexpected(fine.error());
    }
    const auto subject = find(app, group);
    if (!subject) {
        return std::unexpected(subject.error());
    }
    crm::GroupDecision decision{.id = subject->seen ? group.id : new_id(app), .ways = subject->ways};
    decision.name = name.value_or(subject->cover.name);
    decision.hidden = hidden.value_or(subject->cover.hidden);
    Exchange exchange = exchange_of(*subject);
    exchange.covers_come.push_back(cover_of(decision, subject->cover.groups));
    exchange.come.push_back(std::move(decision));
    return step(app, exchange, {&*subject, 1});
}

base::Result<SteeringStep> GroupSteering::merge(App& app, const SeenGroup& group, const SeenGroup& with) {
    const std::scoped_lock lock(mutex_);
    if (auto fine = ready(app); !fine) {
        return std::unexpected(fine.error());
    }
    if (group.id == with.id) {
        return base::fault(FaultKind::invalid, "a group can't be merged with itself; choose another");
    }
    const auto one = find(app, group);
    const auto other = one ? find(app, with) : base::Result<Subject>(std::unexpect, one.error());
    if (!other) {
        return std::unexpected(other.error());
    }
    crm::GroupDecision decision{.id = one->seen ? group.id : other->seen ? with.id : new_id(app), .ways = one->ways};
    decision.ways.insert(decision.ways.end(), other->ways.begin(), other->ways.end());
    decision.name = one->cover.name.empty() ? other->cover.name : one->cover.name;
    decision.hidden = one->cover.hidden && other->cover.hidden;
    Exchange exchange = exchange_of(*one);
    const Exchange more = exchange_of(*other);
    exchange.gone.insert(exchange.gone.end(), more.gone.begin(), more.gone.end());
    exchange.covers_gone.push_back(with.id);
    std::vector<base::GroupId> groups = one->cover.groups;
    groups.insert(groups.end(), other->cover.groups.begin(), other->cover.groups.end());
    exchange.covers_come.push_back(cover_of(decision, std::move(groups)));
    exchange.come.push_back(std::move(decision));
    return step(app, exchange, std::vector{*one, *other});
}

base::Result<SteeringStep> GroupSteering::split(App& app, const SeenGroup& group) {
    const std::scoped_lock lock(mutex_);
    if (auto fine = ready(app); !fine) {
        return std::unexpected(fine.error());
    }
    auto subject = find(app, group);
    if (!subject) {
        return std::unexpected(subject.error());
    }
    std::vector<desk::Group> parts;
    Exchange exchange = exchange_of(*subject);
    for (desk::Group& part : app.insights.told_parts_of(group.id)) {
        part.id = new_id(app);
        exchange.come.push_back({.id = part.id, .ways = {way_of(part.signature)}});
        exchange.covers_come.push_back(cover_of(exchange.come.back(), {part.id}));
        subject->cover.groups.push_back(part.id);  // of which it is made if this is undone
        parts.push_back(std::move(part));
    }
    if (parts.size() < 2) {
        return base::fault(FaultKind::conflict, "this group is of one piece: its texts fall into no parts");
    }
    return step(app, exchange, {&*subject, 1}, [&] { return app.insights.split(group.id, parts); });
}

base::Result<SteeringStep> GroupSteering::take_back(App& app, const SeenGroup& decided) {
    const std::scoped_lock lock(mutex_);
    if (auto fine = ready(app); !fine) {
        return std::unexpected(fine.error());
    }
    const auto subject = find(app, decided);
    if (!subject || !subject->seen) {
        return subject ? base::Result<SteeringStep>(std::unexpect, FaultKind::not_found, "nobody decided about this")
                       : base::Result<SteeringStep>(std::unexpect, subject.error());
    }
    return step(app, exchange_of(*subject), {&*subject, 1});
}

base::Result<std::vector<base::GroupId>> GroupSteering::undo(App& app, UndoId undo) {
    const std::scoped_lock lock(mutex_);
    const auto found = std::ranges::find(undos_, undo, &Undo::id);
    if (app.insights_job.running || found == undos_.end()) {
        return base::fault(FaultKind::conflict,
                           "this can't be undone any more: the groups were computed anew; change the group itself");
    }
    const Exchange exchange = found->exchange;
    if (const auto made = app.work.decisions.replace(exchange.gone, exchange.come); !made) {
        return made.error().kind == FaultKind::stale || made.error().kind == FaultKind::not_found
                   ? base::Result<std::vector<base::GroupId>>(
                         std::unexpect, FaultKind::conflict,
                         "somebody changed this group since; load the groups and change it again")
                   : base::Result<std::vector<base::GroupId>>(std::unexpect, made.error());
    }
    app.insights.recover(exchange.covers_gone, exchange.covers_come);
    undos_.erase(found);
    std::vector<base::GroupId> groups;
    std::ranges::transform(exchange.covers_come, std::back_inserter(groups), &desk::Cover::id);
    return groups;
}

}  // namespace wordkeep::api
