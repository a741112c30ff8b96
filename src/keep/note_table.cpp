#include "keep/note_table.hpp"

#include "keep/outcome_of_run.hpp"
#include "keep/stored_bytes.hpp"

namespace wordkeep::keep {

namespace {

// Columns: id, inquiry, author, sealed.
std::optional<StoredNote> note_in(const Row& row) {
    const auto id = base::NoteId::from_stored(row.integer(0));
    const auto inquiry = base::InquiryId::from_stored(row.integer(1));
    const auto author = base::StaffId::from_stored(row.integer(2));
    if (!id || !inquiry || !author) {
        return std::nullopt;
    }
    return StoredNote{*id, *inquiry, *author, StoredBytes::sealed(row.bytes(3))};
}

}  // namespace

base::Result<std::vector<StoredNote>> notes_of(Connection& connection, base::InquiryId inquiry) {
    std::vector<StoredNote> notes;
    base::Done read =
        connection.query("SELECT id, inquiry, author, sealed FROM note WHERE inquiry = $1 ORDER BY place, id",
                         {inquiry.value()}, [&](const Row& row) {
                             if (auto note = note_in(row)) {
                                 notes.push_back(std::move(*note));
                             }
                             return true;
                         });
    if (!read) {
        return std::unexpected(read.error());
    }
    return notes;
}

base::Result<std::int64_t> count_notes(Connection& connection, base::InquiryId inquiry) {
    std::int64_t count = 0;
    base::Done read =
        connection.query("SELECT count(*) FROM note WHERE inquiry = $1", {inquiry.value()}, [&](const Row& row) {
            count = row.integer(0);
            return false;
        });
    if (!read) {
        return std::unexpected(read.error());
    }
    return count;
}

base::Result<std::optional<StoredNote>> find_note(Connection& connection, base::NoteId note) {
    std::optional<StoredNote> found;
    base::Done read = connection.query("SELECT id, inquiry, author, sealed FROM note WHERE id = $1", {note.value()},
                                       [&](const Row& row) {
                                           found = note_in(row);
                                           return false;
                                       });
    if (!read) {
        return std::unexpected(read.error());
    }
    return found;
}

base::Done insert_note(Connection& connection, const StoredNote& note) {
    return done_if(
        connection.run("INSERT INTO note (id, inquiry, author, place, sealed)"
                       " SELECT $1, $2, $3, coalesce(max(place), 0) + 1, $4 FROM note WHERE inquiry = $2",
                       {note.id.value(), note.inquiry.value(), note.author.value(), note.text.bytes()}));
}

base::Done update_note(Connection& connection, base::NoteId note, const base::Sealed& text) {
    return found_if(connection.run("UPDATE note SET sealed = $1 WHERE id = $2", {text.bytes(), note.value()}),
                    "this note is gone");
}

base::Done delete_note(Connection& connection, base::NoteId note) {
    return found_if(connection.run("DELETE FROM note WHERE id = $1", {note.value()}), "this note is gone");
}

}  // namespace wordkeep::keep
