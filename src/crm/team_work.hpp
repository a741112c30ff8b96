// What staff do with inquiries, in one place: made together, handed down together.
#pragma once

#include "crm/inquiries.hpp"
#include "crm/notes.hpp"
#include "crm/topics.hpp"
#include "crm/views.hpp"

namespace wordkeep::crm {

struct TeamWork {
    Inquiries inquiries;
    Topics topics;
    Notes notes;
    Views views;
};

}  // namespace wordkeep::crm
