// Notes: what staff tell each other about an inquiry. Masked, sealed, and gone with the inquiry.
//
// Everybody reads them; only the author changes or takes away a note.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "keep/note_table.hpp"
#include "keep/store.hpp"
#include "seal/vault.hpp"
#include "words/masker.hpp"

namespace wordkeep::crm {

struct Note {
    base::NoteId id;
    base::StaffId author;
    std::string text;
    std::string version;
    std::vector<std::string_view> taken_out{};  // what masking took out; known only right after writing
};

// Hears on the writer thread that the notes of an inquiry changed; must be quick.
using NotesListener = std::function<void(base::InquiryId)>;

// Thread-safe; not on an I/O thread. Everything it refers to outlives it.
class Notes {
public:
    Notes(keep::Store& store, const seal::Vault& vault, const words::Masker& masker, base::Random& random,
          NotesListener listener)
        : store_(store), vault_(vault), masker_(masker), random_(random), listener_(std::move(listener)) {}

    // In the order in which they were written. Fault: not_found (no such inquiry).
    base::Result<std::vector<Note>> list(base::InquiryId inquiry);
    // Faults: invalid (the text), too_large (the text, or notes_of_inquiry_max), not_found.
    base::Result<Note> add(base::InquiryId inquiry, base::StaffId author, std::string_view text);
    // Faults: not_found, forbidden (another's), stale, invalid, too_large.
    base::Result<Note> change(base::InquiryId inquiry, base::NoteId note, base::StaffId author,
                              std::string_view version, std::string_view text);
    // Faults: not_found, forbidden, stale.
    base::Done remove(base::InquiryId inquiry, base::NoteId note, base::StaffId author, std::string_view version);

private:
    base::Result<Note> opened(const keep::StoredNote& stored);

    keep::Store& store_;
    const seal::Vault& vault_;
    const words::Masker& masker_;
    base::Random& random_;
    NotesListener listener_;
};

}  // namespace wordkeep::crm
