#include "keep/inquiry_table.hpp"

#include <algorithm>
#include <string>

#include "base/limits.hpp"
#include "keep/message_table.hpp"
#include "keep/outcome_of_run.hpp"
#include "keep/staff_table.hpp"
#include "keep/topic_table.hpp"

namespace wordkeep::keep {

namespace {

using base::FaultKind;

// Any number that is no state of ours is read as new: nothing is hidden from the desk.
InquiryState state_in(std::int64_t stored) {
    return stored >= 0 && stored <= static_cast<std::int64_t>(InquiryState::fading) ? static_cast<InquiryState>(stored)
                                                                                    : InquiryState::fresh;
}

Assignee assignee_in(const Row& row, int column) {
    return row.is_null(column) ? std::nullopt : base::StaffId::from_stored(row.integer(column));
}

base::Done write_row(Connection& connection, base::InquiryId inquiry, const Marks& marks) {
    return done_if(
        connection.run("INSERT INTO inquiry (id, state, assignee) VALUES ($1, $2, $3)"
                       " ON CONFLICT (id) DO UPDATE SET state = excluded.state, assignee = excluded.assignee",
                       {inquiry.value(), static_cast<std::int64_t>(marks.state),
                        marks.assignee ? Value(marks.assignee->value()) : Value(Null{})}));
}

base::Done add_topics(Connection& connection, base::InquiryId inquiry, Marks& marks,
                      const std::vector<base::TopicId>& topics) {
    for (const base::TopicId topic : topics) {
        const auto there = has_topic(connection, topic);
        if (!there) {
            return std::unexpected(there.error());
        }
        if (!*there) {
            return base::fault(FaultKind::not_found, "a topic that was to be added is gone; load the topics again");
        }
        if (auto linked = link_topic(connection, inquiry, topic); !linked) {
            return std::unexpected(linked.error());
        }
        const auto place = std::ranges::lower_bound(marks.topics, topic);
        if (place == marks.topics.end() || *place != topic) {
            marks.topics.insert(place, topic);
        }
    }
    if (marks.topics.size() > base::limits::topics_of_inquiry_max) {
        return base::fault(FaultKind::too_large, "an inquiry takes at most " +
                                                     std::to_string(base::limits::topics_of_inquiry_max) + " topics");
    }
    return {};
}

base::Done remove_topics(Connection& connection, base::InquiryId inquiry, Marks& marks,
                         const std::vector<base::TopicId>& topics) {
    for (const base::TopicId topic : topics) {
        if (auto gone = unlink_topic(connection, inquiry, topic); !gone) {
            return gone;
        }
        std::erase(marks.topics, topic);
    }
    return {};
}

bool fits(const Marks& marks, const Expected& expected) {
    return (!expected.state || *expected.state == marks.state) &&
           (!expected.assignee || *expected.assignee == marks.assignee);
}

// Nobody is too.
base::Result<bool> is_of_the_team(Connection& connection, const Assignee& assignee) {
    if (!assignee) {
        return true;
    }
    const auto found = find_staff(connection, *assignee);
    if (!found) {
        return std::unexpected(found.error());
    }
    return found->has_value();
}

}  // namespace

base::Done each_inquiry(Connection& connection, const std::function<bool(StoredInquiry)>& each) {
    return connection.query("SELECT id, state, assignee FROM inquiry ORDER BY id", {}, [&](const Row& row) {
        const auto id = base::InquiryId::from_stored(row.integer(0));
        return !id || each({*id, state_in(row.integer(1)), assignee_in(row, 2)});
    });
}

base::Done each_topic_link(Connection& connection, const std::function<bool(base::InquiryId, base::TopicId)>& each) {
    return connection.query("SELECT inquiry, topic FROM inquiry_topic ORDER BY inquiry, topic", {},
                            [&](const Row& row) {
                                const auto inquiry = base::InquiryId::from_stored(row.integer(0));
                                const auto topic = base::TopicId::from_stored(row.integer(1));
                                return !inquiry || !topic || each(*inquiry, *topic);
                            });
}

base::Result<Marks> marks_of(Connection& connection, base::InquiryId inquiry) {
    const auto there = has_messages(connection, inquiry);
    if (!there) {
        return std::unexpected(there.error());
    }
    if (!*there) {
        return base::fault(FaultKind::not_found, "this inquiry was erased, or never was here");
    }
    Marks marks;
    base::Done read =
        connection.query("SELECT state, assignee FROM inquiry WHERE id = $1", {inquiry.value()}, [&](const Row& row) {
            marks.state = state_in(row.integer(0));
            marks.assignee = assignee_in(row, 1);
            return false;
        });
    if (!read) {
        return std::unexpected(read.error());
    }
    auto topics = topics_of(connection, inquiry);
    if (!topics) {
        return std::unexpected(topics.error());
    }
    marks.topics = std::move(*topics);
    return marks;
}

base::Result<Changed> change_marks(Connection& connection, base::InquiryId inquiry, const Expected& expected,
                                   const MarksChange& change) {
    auto before = marks_of(connection, inquiry);
    if (!before) {
        return std::unexpected(before.error());
    }
    if (!fits(*before, expected)) {
        return base::fault(FaultKind::conflict, "somebody changed this inquiry first; look at it again");
    }
    const auto there = is_of_the_team(connection, change.assignee.value_or(Assignee()));
    if (!there || !*there) {
        return there ? base::Result<Changed>(base::fault(FaultKind::not_found, "this member of the team is gone"))
                     : std::unexpected(there.error());
    }
    Marks after = *before;
    after.state = change.state.value_or(after.state);
    after.assignee = change.assignee.value_or(after.assignee);
    if (after.state != before->state || after.assignee != before->assignee) {
        if (auto written = write_row(connection, inquiry, after); !written) {
            return std::unexpected(written.error());
        }
    }
    if (auto removed = remove_topics(connection, inquiry, after, change.remove); !removed) {
        return std::unexpected(removed.error());
    }
    if (auto added = add_topics(connection, inquiry, after, change.add); !added) {
        return std::unexpected(added.error());
    }
    return Changed{std::move(*before), std::move(after)};
}

base::Result<Marks> put_marks(Connection& connection, base::InquiryId inquiry, const Marks& marks) {
    const auto before = marks_of(connection, inquiry);
    if (!before) {
        return std::unexpected(before.error());
    }
    const auto member = is_of_the_team(connection, marks.assignee);
    if (!member) {
        return std::unexpected(member.error());
    }
    MarksChange change{marks.state, *member ? marks.assignee : Assignee(), {}, before->topics};
    for (const base::TopicId topic : marks.topics) {
        const auto there = has_topic(connection, topic);
        if (!there) {
            return std::unexpected(there.error());
        }
        if (*there) {
            change.add.push_back(topic);
        }
    }
    auto changed = change_marks(connection, inquiry, {}, change);
    if (!changed) {
        return std::unexpected(changed.error());
    }
    return std::move(changed->after);
}

base::Done unassign_all(Connection& connection, base::StaffId member) {
    return done_if(connection.run("UPDATE inquiry SET assignee = NULL WHERE assignee = $1", {member.value()}));
}

}  // namespace wordkeep::keep
