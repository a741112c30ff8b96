#include "keep/message_table.hpp"

#include "keep/outcome_of_run.hpp"
#include "keep/stored_bytes.hpp"

namespace wordkeep::keep {

namespace {

// Columns: id, inquiry, part, mailbox, sealed. None if an id is none of ours (a damaged row; the engine's own check
// tells of that).
std::optional<StoredMessage> message_in(const Row& row) {
    const auto id = base::MessageId::from_stored(row.integer(0));
    const auto inquiry = base::InquiryId::from_stored(row.integer(1));
    const auto mailbox = base::MailboxId::from_stored(row.integer(3));
    if (!id || !inquiry || !mailbox) {
        return std::nullopt;
    }
    return StoredMessage{*id, *inquiry, static_cast<std::uint32_t>(row.integer(2)), *mailbox,
                         StoredBytes::sealed(row.bytes(4))};
}

// Any number that is no state of ours is read as new: nothing is hidden from the desk.
InquiryState state_in(std::int64_t stored) {
    return stored >= 0 && stored <= static_cast<std::int64_t>(InquiryState::fading) ? static_cast<InquiryState>(stored)
                                                                                    : InquiryState::fresh;
}

base::Result<InquiryState> state_of(Connection& connection, base::InquiryId inquiry) {
    InquiryState state = InquiryState::fresh;
    base::Done done =
        connection.query("SELECT state FROM inquiry WHERE id = $1", {inquiry.value()}, [&](const Row& row) {
            state = state_in(row.integer(0));
            return false;
        });
    if (!done) {
        return std::unexpected(done.error());
    }
    return state;
}

base::Result<bool> has_messages(Connection& connection, base::InquiryId inquiry) {
    bool any = false;
    base::Done done = connection.query(
        "SELECT 1 FROM message WHERE id = $1 AND inquiry = $1 UNION ALL"
        " SELECT 1 FROM message WHERE inquiry = $1 AND inquiry <> id LIMIT 1",
        {inquiry.value()}, [&](const Row&) {
            any = true;
            return false;
        });
    if (!done) {
        return std::unexpected(done.error());
    }
    return any;
}

}  // namespace

base::Done each_message_place(Connection& connection,
                              const std::function<bool(base::MessageId, base::InquiryId)>& each) {
    return connection.query("SELECT id, inquiry FROM message ORDER BY id", {}, [&](const Row& row) {
        const auto id = base::MessageId::from_stored(row.integer(0));
        const auto inquiry = base::InquiryId::from_stored(row.integer(1));
        return !id || !inquiry || each(*id, *inquiry);
    });
}

base::Done each_message(Connection& connection, std::int64_t after, const std::function<bool(StoredMessage)>& each) {
    return connection.query("SELECT id, inquiry, part, mailbox, sealed FROM message WHERE id > $1 ORDER BY id", {after},
                            [&](const Row& row) {
                                auto message = message_in(row);
                                return !message || each(std::move(*message));
                            });
}

base::Result<std::vector<StoredMessage>> messages_of(Connection& connection, base::InquiryId inquiry) {
    std::vector<StoredMessage> messages;
    // The first text is found by its id, the others by the partial index.
    base::Done done = connection.query(
        "SELECT id, inquiry, part, mailbox, sealed FROM message WHERE id = $1 AND inquiry = $1 UNION ALL"
        " SELECT id, inquiry, part, mailbox, sealed FROM message WHERE inquiry = $1 AND inquiry <> id ORDER BY 3",
        {inquiry.value()}, [&](const Row& row) {
            if (auto message = message_in(row)) {
                messages.push_back(std::move(*message));
            }
            return true;
        });
    if (!done) {
        return std::unexpected(done.error());
    }
    return messages;
}

base::Done each_inquiry(Connection& connection, const std::function<bool(StoredInquiry)>& each) {
    return connection.query("SELECT id, state, assignee FROM inquiry ORDER BY id", {}, [&](const Row& row) {
        const auto id = base::InquiryId::from_stored(row.integer(0));
        if (!id) {
            return true;
        }
        const auto assignee = row.is_null(2) ? std::nullopt : base::StaffId::from_stored(row.integer(2));
        return each({*id, state_in(row.integer(1)), assignee});
    });
}

base::Done set_state(Connection& connection, base::InquiryId inquiry, InquiryState expected, InquiryState wanted) {
    const auto there = has_messages(connection, inquiry);
    const auto state = state_of(connection, inquiry);
    if (!there || !state) {
        return std::unexpected(!there ? there.error() : state.error());
    }
    if (!*there) {
        return base::fault(base::FaultKind::not_found, "this inquiry was erased");
    }
    if (*state != expected) {
        return base::fault(base::FaultKind::conflict, "somebody changed this inquiry first; look at it again");
    }
    return done_if(
        connection.run("INSERT INTO inquiry (id, state) VALUES ($1, $2)"
                       " ON CONFLICT (id) DO UPDATE SET state = excluded.state",
                       {inquiry.value(), static_cast<std::int64_t>(wanted)}));
}

base::Result<std::int64_t> count_messages(Connection& connection) {
    std::int64_t count = 0;
    base::Done done = connection.query("SELECT count(*) FROM message", {}, [&](const Row& row) {
        count = row.integer(0);
        return false;
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return count;
}

}  // namespace wordkeep::keep
