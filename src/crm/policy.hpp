// The public privacy policy, generated from the settings: what the software makes true, in words people can read.
//
// A sentence that the software can't show to be true doesn't belong here, or is plainly the organisation's own word.
// Three languages, one HTML document each, without a script, readable on a phone. The texts stand in policy_en.cpp,
// policy_ru.cpp and policy_ky.cpp, one struct of paragraphs each, so that no language can lack a clause.
#pragma once

#include <string>
#include <vector>

#include "crm/language.hpp"

namespace wordkeep::crm {

struct Policy {
    std::string organisation;
    std::string email;
    std::string website;
    std::string effective_date;  // YYYY-MM-DD
    unsigned turn_days;          // retention is told from this
    unsigned epoch_days;         // how long an unsend is sure to find its text
    bool masking;
    std::vector<std::string> changes;  // of the policy, each as the owner tells it: "2025-06-01: ..."

    // Everything people must know is there; else the checklist stays open and the page says what is missing.
    [[nodiscard]] bool complete() const;
};

[[nodiscard]] std::string policy_page(const Policy& policy, Language language);

}  // namespace wordkeep::crm
