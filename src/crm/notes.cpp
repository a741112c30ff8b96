#include "crm/notes.hpp"

#include <algorithm>
#include <utility>

#include "base/limits.hpp"
#include "crm/own_words.hpp"
#include "keep/message_table.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;

constexpr auto table = seal::SealedTable::note;

base::Done check_inquiry(keep::Connection& connection, base::InquiryId inquiry) {
    const auto there = keep::has_messages(connection, inquiry);
    if (!there) {
        return std::unexpected(there.error());
    }
    return *there ? base::Done()
                  : base::Done(std::unexpect, FaultKind::not_found, "this inquiry was erased, or never was here");
}

// The note, if it is the author's and still as it was seen.
base::Done check_note(keep::Connection& connection, base::InquiryId inquiry, base::NoteId note, base::StaffId author,
                      std::string_view version) {
    const auto found = keep::find_note(connection, note);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (!*found || (*found)->inquiry != inquiry) {
        return base::fault(FaultKind::not_found, "this note is gone");
    }
    if ((*found)->author != author) {
        return base::fault(FaultKind::forbidden, "only who wrote a note may change it");
    }
    if (version_of((*found)->text) != version) {
        return base::fault(FaultKind::stale, "this note was changed elsewhere; look at it again");
    }
    return {};
}

}  // namespace

base::Result<Note> Notes::opened(const keep::StoredNote& stored) {
    const auto text = vault_.open(table, stored.id.value(), stored.text);
    if (!text) {
        return std::unexpected(text.error());
    }
    return Note{stored.id, stored.author, std::string(text->text()), version_of(stored.text)};
}

base::Result<std::vector<Note>> Notes::list(base::InquiryId inquiry) {
    std::vector<Note> notes;
    base::Done done = store_.read([&](keep::Connection& connection) -> base::Done {
        if (auto there = check_inquiry(connection, inquiry); !there) {
            return there;
        }
        const auto stored = keep::notes_of(connection, inquiry);
        if (!stored) {
            return std::unexpected(stored.error());
        }
        for (const keep::StoredNote& one : *stored) {
            auto note = opened(one);
            if (!note) {
                return std::unexpected(note.error());
            }
            notes.push_back(std::move(*note));
        }
        return {};
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return notes;
}

base::Result<Note> Notes::add(base::InquiryId inquiry, base::StaffId author, std::string_view text) {
    auto words = own_words(masker_, text, base::limits::note_bytes_max);
    if (!words) {
        return std::unexpected(words.error());
    }
    const auto id = base::NoteId::from_bits(random_.bits());
    const keep::StoredNote stored{id, inquiry, author, vault_.seal(table, id.value(), words->text)};
    base::Done done = store_.run(
        [&](keep::Connection& connection) -> base::Done {
            if (auto there = check_inquiry(connection, inquiry); !there) {
                return there;
            }
            const auto count = keep::count_notes(connection, inquiry);
            if (!count) {
                return std::unexpected(count.error());
            }
            if (std::cmp_greater_equal(*count, base::limits::notes_of_inquiry_max)) {
                return base::fault(FaultKind::too_large, "this inquiry has as many notes as can be");
            }
            return keep::insert_note(connection, stored);
        },
        [&] { listener_(inquiry); });
    if (!done) {
        return std::unexpected(done.error());
    }
    return Note{id, author, std::string(words->text.text()), version_of(stored.text), std::move(words->taken_out)};
}

base::Result<Note> Notes::change(base::InquiryId inquiry, base::NoteId note, base::StaffId author,
                                 std::string_view version, std::string_view text) {
    auto words = own_words(masker_, text, base::limits::note_bytes_max);
    if (!words) {
        return std::unexpected(words.error());
    }
    const base::Sealed sealed = vault_.seal(table, note.value(), words->text);
    base::Done done = store_.run(
        [&](keep::Connection& connection) -> base::Done {
            auto fine = check_note(connection, inquiry, note, author, version);
            return fine ? keep::update_note(connection, note, sealed) : fine;
        },
        [&] { listener_(inquiry); });
    if (!done) {
        return std::unexpected(done.error());
    }
    return Note{note, author, std::string(words->text.text()), version_of(sealed), std::move(words->taken_out)};
}

base::Done Notes::remove(base::InquiryId inquiry, base::NoteId note, base::StaffId author, std::string_view version) {
    return store_.run(
        [&](keep::Connection& connection) -> base::Done {
            auto fine = check_note(connection, inquiry, note, author, version);
            return fine ? keep::delete_note(connection, note) : fine;
        },
        [&] { listener_(inquiry); });
}

}  // namespace wordkeep::crm
