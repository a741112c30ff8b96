#include "keep/erasure.hpp"

namespace wordkeep::keep {

namespace {

struct Found {
    base::InquiryId inquiry;
    std::uint32_t part;
};

base::Result<std::optional<Found>> find(Connection& connection, base::MessageId id) {
    std::optional<Found> found;
    base::Done done =
        connection.query("SELECT inquiry, part FROM message WHERE id = $1", {id.value()}, [&](const Row& row) {
            if (const auto inquiry = base::InquiryId::from_stored(row.integer(0))) {
                found = Found{*inquiry, static_cast<std::uint32_t>(row.integer(1))};
            }
            return false;
        });
    if (!done) {
        return std::unexpected(done.error());
    }
    return found;
}

}  // namespace

base::Done remember_erased(Connection& connection, base::MessageId id) {
    auto changed = connection.run("INSERT INTO erased (id) VALUES ($1) ON CONFLICT (id) DO NOTHING", {id.value()});
    return changed ? base::Done() : base::Done(std::unexpect, changed.error());
}

base::Done drop_if_emptied(Connection& connection, base::InquiryId inquiry) {
    const auto kept = has_messages(connection, inquiry);
    if (!kept) {
        return std::unexpected(kept.error());
    }
    if (*kept) {
        return {};
    }
    for (const Sql sql : {Sql("DELETE FROM inquiry WHERE id = $1"), Sql("DELETE FROM inquiry_topic WHERE inquiry = $1"),
                          Sql("DELETE FROM note WHERE inquiry = $1")}) {
        if (auto gone = connection.run(sql, {inquiry.value()}); !gone) {
            return std::unexpected(gone.error());
        }
    }
    return {};
}

base::Result<bool> is_erased(Connection& connection, base::MessageId id) {
    bool erased = false;
    base::Done done = connection.query("SELECT 1 FROM erased WHERE id = $1", {id.value()}, [&](const Row&) {
        erased = true;
        return false;
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return erased;
}

base::Result<Outcome> erase_message(Connection& connection, base::MessageId id) {
    const auto found = find(connection, id);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (auto done = remember_erased(connection, id); !done) {
        return std::unexpected(done.error());
    }
    if (!*found) {
        return Outcome{Effect::remembered, id, std::nullopt, 0};
    }
    if (auto gone = connection.run("DELETE FROM message WHERE id = $1", {id.value()}); !gone) {
        return std::unexpected(gone.error());
    }
    if (auto dropped = drop_if_emptied(connection, (*found)->inquiry); !dropped) {
        return std::unexpected(dropped.error());
    }
    return Outcome{Effect::erased, id, (*found)->inquiry, (*found)->part};
}

base::Result<std::vector<base::MessageId>> some_messages_in(Connection& connection, InquiryState state,
                                                            std::int64_t rows_max) {
    std::vector<base::MessageId> ids;
    base::Done done = connection.query(
        "SELECT message.id FROM inquiry JOIN message ON message.id = inquiry.id AND message.inquiry = inquiry.id"
        " WHERE inquiry.state = $1 UNION ALL"
        " SELECT message.id FROM inquiry JOIN message ON message.inquiry = inquiry.id AND message.inquiry <> message.id"
        " WHERE inquiry.state = $1 LIMIT $2",
        {static_cast<std::int64_t>(state), rows_max}, [&](const Row& row) {
            if (const auto id = base::MessageId::from_stored(row.integer(0))) {
                ids.push_back(*id);
            }
            return true;
        });
    if (!done) {
        return std::unexpected(done.error());
    }
    return ids;
}

base::Result<std::int64_t> move_all(Connection& connection, InquiryState from, InquiryState to) {
    return connection.run("UPDATE inquiry SET state = $1 WHERE state = $2",
                          {static_cast<std::int64_t>(to), static_cast<std::int64_t>(from)});
}

base::Result<StateCounts> count_states(Connection& connection) {
    StateCounts counts;
    base::Done done = connection.query("SELECT state, count(*) FROM inquiry GROUP BY state", {}, [&](const Row& row) {
        switch (static_cast<InquiryState>(row.integer(0))) {
            case InquiryState::fresh: break;
            case InquiryState::open: counts.open = row.integer(1); break;
            case InquiryState::done: counts.done = row.integer(1); break;
            case InquiryState::fading: counts.fading = row.integer(1); break;
        }
        return true;
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return counts;
}

base::Done each_erased(Connection& connection, const std::function<bool(base::MessageId)>& each) {
    return connection.query("SELECT id FROM erased ORDER BY id", {}, [&](const Row& row) {
        const auto id = base::MessageId::from_stored(row.integer(0));
        return !id || each(*id);
    });
}

}  // namespace wordkeep::keep
