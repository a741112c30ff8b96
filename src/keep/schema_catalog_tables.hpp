// The catalogue's parts, one for each group of tables. Only schema_catalog.cpp puts them together.
#pragma once

#include "keep/schema_catalog.hpp"

namespace wordkeep::keep {

// schema_catalog_messages.cpp
[[nodiscard]] ExplainedTable explain_message();
[[nodiscard]] ExplainedTable explain_inquiry();
[[nodiscard]] ExplainedTable explain_erased();
// schema_catalog_requests.cpp
[[nodiscard]] ExplainedTable explain_erasure_request();
[[nodiscard]] ExplainedTable explain_erasure_receipt();
// schema_catalog_installation.cpp
[[nodiscard]] ExplainedTable explain_epoch();
[[nodiscard]] ExplainedTable explain_setting();
// schema_catalog_staff.cpp
[[nodiscard]] ExplainedTable explain_staff();
[[nodiscard]] ExplainedTable explain_session();
[[nodiscard]] ExplainedTable explain_invitation();
// schema_catalog_factors.cpp
[[nodiscard]] ExplainedTable explain_recovery_code();
// schema_catalog_work.cpp
[[nodiscard]] ExplainedTable explain_topic();
[[nodiscard]] ExplainedTable explain_inquiry_topic();
[[nodiscard]] ExplainedTable explain_note();
[[nodiscard]] ExplainedTable explain_saved_view();
// schema_catalog_answers.cpp
[[nodiscard]] ExplainedTable explain_answer();
[[nodiscard]] ExplainedTable explain_answer_text();
[[nodiscard]] ExplainedTable explain_answer_question();
[[nodiscard]] ExplainedTable explain_topic_rule();
// schema_catalog_rounds.cpp
[[nodiscard]] ExplainedTable explain_insight_round();
[[nodiscard]] ExplainedTable explain_round_count();
[[nodiscard]] ExplainedTable explain_round_group();
// schema_catalog_audit.cpp
[[nodiscard]] ExplainedTable explain_audit();
[[nodiscard]] ExplainedTable explain_audit_end();
// schema_catalog_keys.cpp
[[nodiscard]] ExplainedTable explain_api_key();
// schema_catalog_decisions.cpp
[[nodiscard]] ExplainedTable explain_group_decision();

}  // namespace wordkeep::keep
