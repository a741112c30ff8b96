// Canned answers: what the team says again and again. In portable SQL. Tied to no message.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/sealed.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

struct StoredAnswerText {
    std::int64_t id;        // random, for the seal
    std::int64_t language;  // words::Language
    base::Sealed text;      // sealed for (answer_text, id), or (answer_question, id)
};

struct StoredAnswer {
    base::AnswerId id;
    std::int64_t uses;
    base::Sealed title;  // sealed for (answer, id)
    bool published;
    std::vector<StoredAnswerText> texts;
    std::vector<StoredAnswerText> questions;
};

// In id order, each with its texts and questions.
base::Result<std::vector<StoredAnswer>> all_answers(Connection& connection);
base::Result<std::int64_t> count_answers(Connection& connection);
base::Done insert_answer(Connection& connection, const StoredAnswer& answer);
// Title, texts and questions; the uses stay, and whether it is published. Fault: not_found.
base::Done update_answer(Connection& connection, const StoredAnswer& answer);
// Faults: not_found.
base::Done delete_answer(Connection& connection, base::AnswerId answer);
// Fault: not_found.
base::Done publish_answer(Connection& connection, base::AnswerId answer, bool published);
base::Done count_answer_use(Connection& connection, base::AnswerId answer);

}  // namespace wordkeep::keep
