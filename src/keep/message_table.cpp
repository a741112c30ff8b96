#include "keep/message_table.hpp"

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

base::Result<bool> any_row(Connection& connection, Sql sql, std::int64_t id) {
    bool any = false;
    base::Done done = connection.query(sql, {id}, [&](const Row&) {
        any = true;
        return false;
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return any;
}

}  // namespace

base::Result<bool> has_messages(Connection& connection, base::InquiryId inquiry) {
    return any_row(connection,
                   "SELECT 1 FROM message WHERE id = $1 AND inquiry = $1 UNION ALL"
                   " SELECT 1 FROM message WHERE inquiry = $1 AND inquiry <> id LIMIT 1",
                   inquiry.value());
}

base::Result<bool> has_message(Connection& connection, base::MessageId id) {
    return any_row(connection, "SELECT 1 FROM message WHERE id = $1", id.value());
}

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
