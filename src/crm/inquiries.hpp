// What staff make of inquiries: state, assignee, topics. Every change is checked against what the caller saw last.
#pragma once

#include <functional>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "keep/inquiry_table.hpp"
#include "keep/store.hpp"

namespace wordkeep::crm {

// Hears on the writer thread, right after the commit, what an inquiry's marks are now; must be quick.
using MarksListener = std::function<void(base::InquiryId, const keep::Marks&)>;

// Thread-safe; not on an I/O thread. Everything it refers to outlives it.
class Inquiries {
public:
    Inquiries(keep::Store& store, MarksListener listener) : store_(store), listener_(std::move(listener)) {}

    // also: asked within the transaction, before anything is changed; no commit comes between it and the change.
    // Faults: of keep::change_marks; invalid if somebody wants an inquiry fading (turns alone do that); what `also`
    // says.
    base::Result<keep::Changed> change(base::InquiryId inquiry, const keep::Expected& expected,
                                       const keep::MarksChange& change,
                                       const std::function<base::Done(keep::Connection&)>& also = nullptr);

private:
    keep::Store& store_;
    MarksListener listener_;
};

}  // namespace wordkeep::crm
