// The public privacy policy, generated from [policy]: what the software makes true, in words people can read.
//
// Three languages, one HTML document each, without a script, readable on a phone. The texts stand in policy_en.cpp,
// policy_ru.cpp and policy_ky.cpp, one struct of paragraphs each, so that no language can lack a clause.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wordkeep::crm {

struct Policy {
    std::string organisation;
    std::string email;
    std::string website;
    std::string effective_date;  // YYYY-MM-DD
    unsigned turn_days;          // retention is told from this

    // Everything people must know is there; else the checklist stays open and the page says what is missing.
    [[nodiscard]] bool complete() const;
};

enum class Language : std::uint8_t { en, ru, ky };
// From ?lang= if given, else from Accept-Language; English if neither names one of ours.
[[nodiscard]] Language choose_language(std::string_view wanted, std::string_view accept_language);
[[nodiscard]] std::string policy_page(const Policy& policy, Language language);

}  // namespace wordkeep::crm
