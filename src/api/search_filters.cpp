#include "api/search_filters.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "words/search_form.hpp"

namespace wordkeep::api {

namespace {

using words::FilterField;

struct StateName {
    std::string_view name;
    keep::InquiryState state;
};
// As the page calls them, in its three languages.
constexpr std::array state_names = {
    StateName{"new", keep::InquiryState::fresh},       StateName{"новые", keep::InquiryState::fresh},
    StateName{"жаңы", keep::InquiryState::fresh},      StateName{"open", keep::InquiryState::open},
    StateName{"в работе", keep::InquiryState::open},   StateName{"иште", keep::InquiryState::open},
    StateName{"done", keep::InquiryState::done},       StateName{"готово", keep::InquiryState::done},
    StateName{"бүттү", keep::InquiryState::done},      StateName{"fading", keep::InquiryState::fading},
    StateName{"исчезают", keep::InquiryState::fading}, StateName{"өчүүдө", keep::InquiryState::fading}};

std::string_view field_name(FilterField field) {
    switch (field) {
        case FilterField::topic: return "topic";
        case FilterField::state: return "state";
        case FilterField::mailbox: return "mailbox";
        case FilterField::assignee: return "assignee";
        case FilterField::is: return "is";
    }
    return "";
}

bool add_state(const words::QueryFilter& filter, desk::SearchFilters& filters) {
    const std::string wanted = words::search_form(filter.value);
    const auto* found = std::ranges::find(state_names, wanted, &StateName::name);
    if (found == state_names.end()) {
        return false;
    }
    const auto bit = static_cast<std::uint8_t>(1U << static_cast<unsigned>(found->state));
    filters.states &= static_cast<std::uint8_t>(filter.excluded ? ~bit : bit);
    return true;
}

// The beginning of a mailbox's name is enough.
bool add_mailbox(const App& app, const words::QueryFilter& filter, desk::SearchFilters& filters) {
    const std::string wanted = words::search_form(filter.value);
    std::vector<base::MailboxId> found;
    for (const auto& [id, name] : app.mailboxes) {
        if (words::search_form(name).starts_with(wanted)) {
            found.push_back(id);
        }
    }
    if (found.empty()) {
        return false;
    }
    if (filter.excluded) {
        filters.not_mailboxes.insert(filters.not_mailboxes.end(), found.begin(), found.end());
    } else {
        filters.allow_mailboxes(found);
    }
    return true;
}

// Whom or what a filter's value means, by the beginning of a name.
struct Meant {
    desk::Filter filter;
    bool known = false;
};

bool means_nobody(const std::string& wanted) {
    return wanted == "none" || wanted == "нет" || wanted == "жок";
}

Meant topics_meant(const App& app, const std::string& wanted) {
    Meant meant;
    meant.filter.without_topics = means_nobody(wanted);
    if (const auto topics = app.work.topics.list()) {
        for (const crm::Topic& topic : *topics) {
            if (words::search_form(topic.name).starts_with(wanted)) {
                meant.filter.topics.push_back(topic.id);
            }
        }
    }
    meant.known = meant.filter.without_topics || !meant.filter.topics.empty();
    return meant;
}

Meant assignees_meant(const App& app, const std::string& wanted, base::StaffId me) {
    Meant meant;
    meant.filter.unassigned = means_nobody(wanted);
    if (wanted == "me" || wanted == "я" || wanted == "мен") {
        meant.filter.assignees.push_back(me);
    }
    for (const crm::StaffMember& member : app.staff.members()) {
        if (words::search_form(member.name).starts_with(wanted)) {
            meant.filter.assignees.push_back(member.id);
        }
    }
    meant.known = meant.filter.unassigned || !meant.filter.assignees.empty();
    return meant;
}

bool add_set(const App& app, const words::QueryFilter& filter, const Meant& meant, desk::SearchFilters& filters) {
    if (!meant.known) {
        return false;
    }
    add_desk_filter(app, meant.filter, filter.excluded, filters);
    return true;
}

bool add_filter(const App& app, const words::QueryFilter& filter, base::StaffId me, desk::SearchFilters& filters) {
    switch (filter.field) {
        case FilterField::is:
        case FilterField::state: return add_state(filter, filters);
        case FilterField::mailbox: return add_mailbox(app, filter, filters);
        case FilterField::topic:
            return add_set(app, filter, topics_meant(app, words::search_form(filter.value)), filters);
        case FilterField::assignee:
            return add_set(app, filter, assignees_meant(app, words::search_form(filter.value), me), filters);
    }
    return false;
}

}  // namespace

void add_desk_filter(const App& app, const desk::Filter& filter, bool excluded, desk::SearchFilters& filters) {
    (excluded ? filters.without : filters.within).push_back(app.desk.all(filter));
}

ResolvedFilters resolve_filters(const App& app, const std::vector<words::QueryFilter>& filters, base::StaffId me) {
    ResolvedFilters resolved;
    for (const words::QueryFilter& filter : filters) {
        if (!add_filter(app, filter, me, resolved.filters)) {
            resolved.unknown.push_back((filter.excluded ? "-" : "") + std::string(field_name(filter.field)) + ":" +
                                       filter.value);
        }
    }
    return resolved;
}

}  // namespace wordkeep::api
