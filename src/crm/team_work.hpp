// What staff do with inquiries, in one place: made together, handed down together.
#pragma once

#include "crm/bulk.hpp"
#include "crm/canned_answers.hpp"
#include "crm/group_decisions.hpp"
#include "crm/inquiries.hpp"
#include "crm/notes.hpp"
#include "crm/rounds.hpp"
#include "crm/topic_rules.hpp"
#include "crm/topics.hpp"
#include "crm/views.hpp"

namespace wordkeep::crm {

struct TeamWork {
    Inquiries inquiries;
    Topics topics;
    Notes notes;
    Views views;
    CannedAnswers answers;
    TopicRules rules;
    Rounds rounds;
    GroupDecisions decisions;
    Bulk bulk;
};

}  // namespace wordkeep::crm
