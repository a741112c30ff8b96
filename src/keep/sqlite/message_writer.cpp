#include "keep/sqlite/message_writer.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace wordkeep::keep::sqlite {

namespace {

// Steps a bound statement that gives no rows.
std::expected<void, int> finish(sqlite3_stmt* statement) {
    const int code = sqlite3_step(statement);
    sqlite3_reset(statement);
    if (code != SQLITE_DONE) {
        return std::unexpected(code);
    }
    return {};
}

void bind_bytes(sqlite3_stmt* statement, int place, const base::Sealed& text) {
    sqlite3_bind_blob(statement, place, text.bytes().data(), static_cast<int>(text.bytes().size()), SQLITE_STATIC);
}

Outcome known(const MessageKey& key) {
    return {Effect::known, key.current, std::nullopt, 0};
}

}  // namespace

std::expected<Outcome, int> MessageWriter::apply(const Change& change) {
    if (const auto* kept = std::get_if<KeepText>(&change)) {
        return keep(kept->key, kept->place, kept->text, kept->topics);
    }
    if (const auto* replaced = std::get_if<ReplaceText>(&change)) {
        return replace(*replaced);
    }
    return erase(std::get<EraseText>(change));
}

std::expected<bool, int> MessageWriter::is_erased(base::MessageId id) {
    sqlite3_stmt* statement = database_.statement("SELECT 1 FROM erased WHERE id = $1");
    sqlite3_bind_int64(statement, 1, id.value());
    const int code = sqlite3_step(statement);
    sqlite3_reset(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        return std::unexpected(code);
    }
    return code == SQLITE_ROW;
}

std::expected<bool, int> MessageWriter::was_erased(const MessageKey& key) {
    const auto current = is_erased(key.current);
    if (!current || *current || !key.previous) {
        return current;
    }
    return is_erased(*key.previous);
}

MessageWriter::Looked MessageWriter::look_up(base::MessageId id) {
    sqlite3_stmt* statement = database_.statement("SELECT inquiry, part FROM message WHERE id = $1");
    sqlite3_bind_int64(statement, 1, id.value());
    const int code = sqlite3_step(statement);
    std::optional<Found> found;
    if (code == SQLITE_ROW) {
        if (const auto inquiry = base::InquiryId::from_stored(sqlite3_column_int64(statement, 0))) {
            found = Found{*inquiry, static_cast<std::uint32_t>(sqlite3_column_int64(statement, 1))};
        }
    }
    sqlite3_reset(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        return std::unexpected(code);
    }
    return found;
}

std::expected<std::vector<base::TopicId>, int> MessageWriter::give(base::InquiryId inquiry,
                                                                   const std::vector<base::TopicId>& topics) {
    std::vector<base::TopicId> given;
    for (const base::TopicId topic : topics) {
        sqlite3_stmt* statement = database_.statement(
            "INSERT INTO inquiry_topic (inquiry, topic) SELECT $1, id FROM topic WHERE id = $2"
            " ON CONFLICT (inquiry, topic) DO NOTHING");
        sqlite3_bind_int64(statement, 1, inquiry.value());
        sqlite3_bind_int64(statement, 2, topic.value());
        if (const auto done = finish(statement); !done) {
            return std::unexpected(done.error());
        }
        if (sqlite3_changes64(database_.handle()) > 0) {
            given.push_back(topic);
        }
    }
    return given;
}

std::expected<Outcome, int> MessageWriter::keep(const MessageKey& key, const Place& place, const base::Sealed& text,
                                                const std::vector<base::TopicId>& topics) {
    const auto erased = was_erased(key);
    if (!erased) {
        return std::unexpected(erased.error());
    }
    if (*erased) {
        return known(key);
    }
    if (key.previous) {  // kept before the last rotation?
        const auto before = look_up(*key.previous);
        if (!before) {
            return std::unexpected(before.error());
        }
        if (*before) {
            return known(key);
        }
    }
    sqlite3_stmt* statement = database_.statement(
        "INSERT INTO message (id, inquiry, part, mailbox, sealed) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO "
        "NOTHING");
    sqlite3_bind_int64(statement, 1, key.current.value());
    sqlite3_bind_int64(statement, 2, place.inquiry.value());
    sqlite3_bind_int64(statement, 3, place.part);
    sqlite3_bind_int64(statement, 4, place.mailbox.value());
    bind_bytes(statement, 5, text);
    if (const auto done = finish(statement); !done) {
        return std::unexpected(done.error());
    }
    if (sqlite3_changes64(database_.handle()) == 0) {
        return known(key);
    }
    auto given = give(place.inquiry, topics);
    if (!given) {
        return std::unexpected(given.error());
    }
    return Outcome{Effect::kept, key.current, place.inquiry, place.part, std::move(*given)};
}

MessageWriter::Code MessageWriter::put_text(base::MessageId id, const base::Sealed& text) {
    sqlite3_stmt* statement = database_.statement("UPDATE message SET sealed = $1 WHERE id = $2");
    bind_bytes(statement, 1, text);
    sqlite3_bind_int64(statement, 2, id.value());
    return finish(statement);
}

std::expected<Outcome, int> MessageWriter::replace(const ReplaceText& change) {
    const auto erased = was_erased(change.key);
    if (!erased) {
        return std::unexpected(erased.error());
    }
    if (*erased) {
        return known(change.key);
    }
    // Newest first: the row may stand under either id.
    for (const auto& [id, text] :
         {std::pair(std::optional(change.key.current), &change.text),
          std::pair(change.key.previous, change.for_previous ? &*change.for_previous : nullptr)}) {
        if (!id || text == nullptr) {
            continue;
        }
        const auto found = look_up(*id);
        if (!found) {
            return std::unexpected(found.error());
        }
        if (*found) {
            const auto put = put_text(*id, *text);
            return put ? std::expected<Outcome, int>(Outcome{Effect::replaced, *id, (*found)->inquiry, (*found)->part})
                       : std::unexpected(put.error());
        }
    }
    return keep(change.key, change.place, change.text, change.topics);
}

MessageWriter::Code MessageWriter::remember(base::MessageId id) {
    sqlite3_stmt* statement = database_.statement("INSERT INTO erased (id) VALUES ($1) ON CONFLICT (id) DO NOTHING");
    sqlite3_bind_int64(statement, 1, id.value());
    return finish(statement);
}

MessageWriter::Code MessageWriter::remove(base::MessageId id, base::InquiryId inquiry) {
    sqlite3_stmt* row = database_.statement("DELETE FROM message WHERE id = $1");
    sqlite3_bind_int64(row, 1, id.value());
    if (const auto done = finish(row); !done) {
        return done;
    }
    return drop_if_emptied(inquiry);
}

MessageWriter::Code MessageWriter::drop_if_emptied(base::InquiryId inquiry) {
    sqlite3_stmt* kept = database_.statement(
        "SELECT 1 FROM message WHERE id = $1 AND inquiry = $1 UNION ALL"
        " SELECT 1 FROM message WHERE inquiry = $1 AND inquiry <> id LIMIT 1");
    sqlite3_bind_int64(kept, 1, inquiry.value());
    const int code = sqlite3_step(kept);
    sqlite3_reset(kept);
    if (code != SQLITE_DONE) {
        return code == SQLITE_ROW ? Code() : Code(std::unexpect, code);
    }
    for (const Sql sql : {Sql("DELETE FROM inquiry WHERE id = $1"), Sql("DELETE FROM inquiry_topic WHERE inquiry = $1"),
                          Sql("DELETE FROM note WHERE inquiry = $1")}) {
        sqlite3_stmt* statement = database_.statement(sql);
        sqlite3_bind_int64(statement, 1, inquiry.value());
        if (const auto done = finish(statement); !done) {
            return done;
        }
    }
    return {};
}

std::expected<Outcome, int> MessageWriter::erase(const EraseText& change) {
    Outcome outcome{Effect::remembered, change.key.current, std::nullopt, 0};
    for (const auto& id : {std::optional(change.key.current), change.key.previous}) {
        if (!id) {
            continue;
        }
        const auto found = look_up(*id);
        if (!found) {
            return std::unexpected(found.error());
        }
        if (*found) {
            outcome = {Effect::erased, *id, (*found)->inquiry, (*found)->part};
            if (const auto removed = remove(*id, (*found)->inquiry); !removed) {
                return std::unexpected(removed.error());
            }
        }
        if (const auto remembered = remember(*id); !remembered) {
            return std::unexpected(remembered.error());
        }
    }
    return outcome;
}

}  // namespace wordkeep::keep::sqlite
