#include "api/marks_input.hpp"

#include "api/filter_query.hpp"
#include "base/limits.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;

base::Result<keep::InquiryState> read_state(const std::string& name) {
    const auto state = state_from(name);
    if (!state) {
        return base::fault(FaultKind::invalid, "state must be new, open or done; expected the state you saw last");
    }
    return *state;
}

// The member "assignee" of input: an id, "me" or null. None: it isn't there.
base::Result<std::optional<keep::Assignee>> read_assignee(const Input& input, base::StaffId me) {
    if (!input.has("assignee")) {
        return std::optional<keep::Assignee>();
    }
    if (input.is_null("assignee")) {
        return std::optional<keep::Assignee>(keep::Assignee());
    }
    const auto text = input.text("assignee");
    if (!text) {
        return base::fault(FaultKind::invalid, "the member \"assignee\" must be an id, \"me\" or null");
    }
    if (*text == "me") {
        return std::optional<keep::Assignee>(me);
    }
    const auto id = read_id<base::StaffId>(*text, "a colleague");
    if (!id) {
        return std::unexpected(id.error());
    }
    return std::optional<keep::Assignee>(*id);
}

base::Result<std::vector<base::TopicId>> read_topics(const Input& input, std::string_view name) {
    const auto texts = input.texts(name, base::limits::topics_of_inquiry_max);
    if (!texts) {
        return std::unexpected(texts.error());
    }
    std::vector<base::TopicId> topics;
    for (const std::string& text : *texts) {
        const auto topic = read_id<base::TopicId>(text, "a topic");
        if (!topic) {
            return std::unexpected(topic.error());
        }
        topics.push_back(*topic);
    }
    return topics;
}

}  // namespace

base::Result<keep::MarksChange> read_marks_change(const App& app, const Input& input, base::StaffId me) {
    keep::MarksChange change;
    const auto state = input.optional_text("state");
    auto assignee = read_assignee(input, me);
    auto add = read_topics(input, "add_topics");
    auto remove = read_topics(input, "remove_topics");
    if (!state || !assignee || !add || !remove) {
        return std::unexpected(!state      ? state.error()
                               : !assignee ? assignee.error()
                               : !add      ? add.error()
                                           : remove.error());
    }
    if (*state) {
        const auto wanted = read_state(**state);
        if (!wanted || *wanted == keep::InquiryState::fading) {
            return base::fault(FaultKind::invalid, "state must be new, open or done");
        }
        change.state = *wanted;
    }
    if (*assignee && **assignee) {
        const auto member = app.staff.member(***assignee);
        if (!member || !member->active) {
            return base::fault(FaultKind::invalid, "nobody of the team has the id given as assignee");
        }
    }
    change.assignee = *assignee;
    change.add = std::move(*add);
    change.remove = std::move(*remove);
    if (!change.state && !change.assignee && change.add.empty() && change.remove.empty()) {
        return base::fault(FaultKind::invalid, "say what to change: state, assignee, add_topics or remove_topics");
    }
    return change;
}

base::Result<keep::Expected> read_expected(const Input& input, base::StaffId me) {
    keep::Expected expected;
    const auto as_text = input.text("expected");
    auto object = input.object("expected", {"state", "assignee"});
    if (!as_text && !object) {
        return base::fault(FaultKind::invalid,
                           "the member \"expected\" must be an object with the state and assignee you saw last");
    }
    std::optional<std::string> state = as_text ? std::optional(*as_text) : std::nullopt;
    if (object && *object) {
        const auto inner = (*object)->optional_text("state");
        const auto assignee = read_assignee(**object, me);
        if (!inner || !assignee) {
            return std::unexpected(inner ? assignee.error() : inner.error());
        }
        state = *inner;
        expected.assignee = *assignee;
    }
    if (state) {
        const auto seen = read_state(*state);
        if (!seen) {
            return std::unexpected(seen.error());
        }
        expected.state = *seen;
    }
    return expected;
}

}  // namespace wordkeep::api
