#include "crm/views.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/limits.hpp"
#include "crm/own_words.hpp"
#include "words/search_form.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;

constexpr auto table = seal::SealedTable::saved_view;

}  // namespace

base::Result<std::vector<View>> Views::read(keep::Connection& connection, const StaffMember& member) {
    std::vector<View> views;
    base::Done opened;
    base::Done read = keep::each_view(connection, [&](const keep::StoredView& stored) {
        if (!stored.shared && stored.owner != member.id) {
            return true;
        }
        const auto name = vault_.open(table, stored.id.value(), stored.name);
        if (!name) {
            opened = std::unexpected(name.error());
            return false;
        }
        views.push_back({stored.id, stored.owner, stored.shared, std::string(name->text()), stored.filter,
                         version_of(stored.name)});
        return true;
    });
    if (!read || !opened) {
        return std::unexpected(read ? opened.error() : read.error());
    }
    std::ranges::sort(views, {}, [](const View& view) { return words::search_form(view.name); });
    return views;
}

base::Result<std::vector<View>> Views::list(const StaffMember& member) {
    return store_.value([&](keep::Connection& connection) { return read(connection, member); });
}

base::Result<View> Views::find(keep::Connection& connection, const StaffMember& member, base::ViewId view,
                               std::string_view version) {
    auto views = read(connection, member);
    if (!views) {
        return std::unexpected(views.error());
    }
    const auto found = std::ranges::find(*views, view, &View::id);
    if (found == views->end()) {
        return base::fault(FaultKind::not_found, "this view is gone");
    }
    if (found->owner != member.id && member.role == Role::agent) {
        return base::fault(FaultKind::forbidden,
                           "only who made a shared view, the owner and the privacy officer may "
                           "change it");
    }
    if (found->version != version) {
        return base::fault(FaultKind::stale, "somebody changed this view first; look at it again");
    }
    return std::move(*found);
}

base::Result<View> Views::create(const StaffMember& member, const ViewInput& input) {
    const auto name = own_name(masker_, input.name, base::limits::view_name_bytes_max);
    if (!name) {
        return std::unexpected(name.error());
    }
    const auto id = base::ViewId::from_bits(random_.bits());
    const keep::StoredView stored{id, member.id, input.shared, input.filter, vault_.seal(table, id.value(), *name)};
    base::Done done = store_.run([&](keep::Connection& connection) -> base::Done {
        const auto views = read(connection, member);
        if (!views) {
            return std::unexpected(views.error());
        }
        const auto alike = std::ranges::count(*views, input.shared, &View::shared);
        if (std::cmp_greater_equal(alike, base::limits::views_of_member_max)) {
            return base::fault(FaultKind::too_large, "there are as many saved views as can be; take one away first");
        }
        return keep::insert_view(connection, stored);
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return View{id, member.id, input.shared, std::string(name->text()), input.filter, version_of(stored.name)};
}

base::Result<View> Views::change(const StaffMember& member, base::ViewId view, std::string_view version,
                                 const ViewInput& input) {
    const auto name = own_name(masker_, input.name, base::limits::view_name_bytes_max);
    if (!name) {
        return std::unexpected(name.error());
    }
    keep::StoredView stored{view, member.id, input.shared, input.filter, vault_.seal(table, view.value(), *name)};
    base::Done done = store_.run([&](keep::Connection& connection) -> base::Done {
        const auto found = find(connection, member, view, version);
        if (!found) {
            return std::unexpected(found.error());
        }
        if (!input.shared && found->owner != member.id) {
            return base::fault(FaultKind::forbidden, "only who made a view can take it back from the team");
        }
        stored.owner = found->owner;
        return keep::update_view(connection, stored);
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return View{view, stored.owner, input.shared, std::string(name->text()), input.filter, version_of(stored.name)};
}

base::Done Views::remove(const StaffMember& member, base::ViewId view, std::string_view version) {
    return store_.run([&](keep::Connection& connection) -> base::Done {
        const auto found = find(connection, member, view, version);
        return found ? keep::delete_view(connection, view) : base::Done(std::unexpect, found.error());
    });
}

}  // namespace wordkeep::crm
