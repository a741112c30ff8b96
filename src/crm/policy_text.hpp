// The clauses of the policy in one language. A language that lacks one doesn't compile, since every member must be set.
//
// {organisation}, {email}, {website}, {date}, {turn_days}, {epoch_days}, {stored}, {limits}, {erasure} (links) are put
// in by policy.cpp, and for the lines {masking} and {changes} what the settings say; everything is escaped there.
#pragma once

#include <string_view>

#include "crm/policy.hpp"

namespace wordkeep::crm {

struct Clause {
    std::string_view heading;
    std::string_view text;  // paragraphs end with a line break; lines that begin with "- " make a list
};

struct PolicyText {
    std::string_view title;
    std::string_view effective;  // "In force since {date}"
    std::string_view incomplete;
    Clause who;
    Clause collected;
    Clause not_collected;
    Clause purpose;
    Clause security;
    Clause retention;
    Clause third_parties;
    Clause rights;
    Clause limits;
    Clause changes;
    Clause contact;
};

// What stands for {masking}: whether personal data in a text is replaced before it is kept.
[[nodiscard]] std::string_view masking_text(Language language, bool masking);
[[nodiscard]] const PolicyText& policy_text_en();
[[nodiscard]] const PolicyText& policy_text_ru();
[[nodiscard]] const PolicyText& policy_text_ky();

}  // namespace wordkeep::crm
