#include "api/filter_query.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <vector>

#include "api/input.hpp"
#include "base/limits.hpp"
#include "http/router.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;
using keep::InquiryState;

constexpr std::array states{InquiryState::fresh, InquiryState::open, InquiryState::done, InquiryState::fading};
constexpr std::array<std::string_view, 4> names{"state", "mailbox", "assignee", "topic"};

bool names_it(std::string_view query, std::string_view name) {
    const std::string with_sign = std::string(name) + '=';
    return query.starts_with(with_sign) || query.contains('&' + with_sign);
}

// The values between commas, each once, sorted. Empty: the name isn't there.
base::Result<std::vector<std::string>> values_of(std::string_view query, std::string_view name) {
    std::set<std::string> values;
    const auto text = http::form_value(query, name);
    if (!text && names_it(query, name)) {
        return base::fault(FaultKind::invalid, "the filter's " + std::string(name) + " can't be read");
    }
    if (!text || text->empty()) {
        return std::vector<std::string>();
    }
    for (std::size_t at = 0; at <= text->size();) {
        const std::size_t end = std::min(text->find(',', at), text->size());
        values.insert(text->substr(at, end - at));
        at = end + 1;
    }
    if (values.size() > base::limits::filter_values_max) {
        return base::fault(
            FaultKind::too_large,
            "a filter takes at most " + std::to_string(base::limits::filter_values_max) + " values of a kind");
    }
    return std::vector(values.begin(), values.end());
}

base::Done read_states(std::string_view query, desk::Filter& filter) {
    const auto values = values_of(query, "state");
    if (!values) {
        return std::unexpected(values.error());
    }
    if (values->empty() || *values == std::vector<std::string>{"all"}) {
        return {};
    }
    filter.states = 0;
    for (const std::string& value : *values) {
        const auto state = state_from(value);
        if (!state) {
            return base::fault(FaultKind::invalid, "state must be new, open, done, fading or all");
        }
        filter.states |= desk::bit_of(*state);
    }
    return {};
}

// ids, and which of the words were there.
template <class IdType>
struct Named {
    std::vector<IdType> ids;
    bool me = false;
    bool none = false;
};

template <class IdType>
base::Result<Named<IdType>> read_named(std::string_view query, std::string_view name, bool takes_me, bool takes_none) {
    const auto values = values_of(query, name);
    if (!values) {
        return std::unexpected(values.error());
    }
    Named<IdType> named;
    for (const std::string& value : *values) {
        if (takes_me && value == "me") {
            named.me = true;
        } else if (takes_none && value == "none") {
            named.none = true;
        } else if (const auto id = read_id<IdType>(value, name)) {
            named.ids.push_back(*id);
        } else {
            return std::unexpected(id.error());
        }
    }
    return named;
}

}  // namespace

std::string_view state_name(InquiryState state) {
    switch (state) {
        case InquiryState::fresh: return "new";
        case InquiryState::open: return "open";
        case InquiryState::done: return "done";
        case InquiryState::fading: return "fading";
    }
    return "new";
}

std::optional<InquiryState> state_from(std::string_view name) {
    const auto* const found = std::ranges::find(states, name, state_name);
    return found == states.end() ? std::nullopt : std::optional(*found);
}

base::Result<desk::Filter> read_filter(std::string_view query, base::StaffId me) {
    if (query.size() > base::limits::filter_bytes_max) {
        return base::fault(FaultKind::too_large, "the filter is too long");
    }
    desk::Filter filter;
    if (auto read = read_states(query, filter); !read) {
        return std::unexpected(read.error());
    }
    auto mailboxes = read_named<base::MailboxId>(query, "mailbox", false, false);
    auto assignees = read_named<base::StaffId>(query, "assignee", true, true);
    auto topics = read_named<base::TopicId>(query, "topic", false, true);
    if (!mailboxes || !assignees || !topics) {
        return std::unexpected(!mailboxes ? mailboxes.error() : !assignees ? assignees.error() : topics.error());
    }
    filter.mailboxes = std::move(mailboxes->ids);
    filter.assignees = std::move(assignees->ids);
    if (assignees->me) {
        filter.assignees.push_back(me);
    }
    filter.unassigned = assignees->none;
    filter.topics = std::move(topics->ids);
    filter.without_topics = topics->none;
    return filter;
}

base::Result<std::string> canonical_filter(std::string_view query) {
    // Who "me" is doesn't matter for the writing.
    if (const auto good = read_filter(query, base::StaffId::from_bits(1)); !good) {
        return std::unexpected(good.error());
    }
    for (std::size_t at = 0; at < query.size();) {
        const std::size_t end = std::min(query.find('&', at), query.size());
        const std::string_view name = query.substr(at, std::min(query.find('=', at), end) - at);
        if (std::ranges::find(names, name) == names.end()) {
            return base::fault(FaultKind::invalid, "a filter has the names state, mailbox, assignee and topic");
        }
        at = end + 1;
    }
    return write_filter(query);
}

std::string write_filter(std::string_view query) {
    std::string canonical;
    for (const std::string_view name : names) {
        const auto values = values_of(query, name);
        if (!values || values->empty() || *values == std::vector<std::string>{"all"}) {
            continue;
        }
        canonical += canonical.empty() ? "" : "&";
        canonical += name;
        for (const std::string& value : *values) {
            canonical += &value == &values->front() ? '=' : ',';
            canonical += value;
        }
    }
    return canonical;
}

}  // namespace wordkeep::api
