// Notes that staff write to an inquiry for each other. In portable SQL.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/sealed.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

struct StoredNote {
    base::NoteId id;
    base::InquiryId inquiry;
    base::StaffId author;
    base::Sealed text;  // sealed for (note, id)
};

// In the order in which they were written.
base::Result<std::vector<StoredNote>> notes_of(Connection& connection, base::InquiryId inquiry);
base::Result<std::int64_t> count_notes(Connection& connection, base::InquiryId inquiry);
base::Result<std::optional<StoredNote>> find_note(Connection& connection, base::NoteId note);
// Behind the notes that the inquiry has. Within a transaction that made sure that there is such an inquiry.
base::Done insert_note(Connection& connection, const StoredNote& note);
// Fault: not_found.
base::Done update_note(Connection& connection, base::NoteId note, const base::Sealed& text);
base::Done delete_note(Connection& connection, base::NoteId note);

}  // namespace wordkeep::keep
