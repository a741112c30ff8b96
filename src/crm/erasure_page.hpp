// The public pages around a request for erasure: the form, the code, and what came of it. In three languages; none of
// them ever shows a kept text, and what somebody typed only to that person, in the form they have to send again.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "crm/erasure_requests.hpp"
#include "crm/policy.hpp"

namespace wordkeep::crm {

// Why the form is shown again.
enum class FormTrouble : std::uint8_t { none, too_soon, busy, stale, empty, too_long, full, failed };

struct ErasureForm {
    std::string_view challenge;
    FormTrouble trouble = FormTrouble::none;
    std::int64_t wait_seconds = 0;  // of too_soon and busy
    std::string_view text = {};     // what was typed
};

[[nodiscard]] std::string erasure_form_page(const Policy& policy, const ErasureForm& form, Language language);
// code: letters, digits and hyphens.
[[nodiscard]] std::string erasure_asked_page(const Policy& policy, std::string_view code, Language language);
[[nodiscard]] std::string erasure_state_page(const Policy& policy, std::string_view code, const ErasureState& state,
                                             Language language);
// Where the code of Instagram's data deletion callback leads.
[[nodiscard]] std::string deletion_receipt_page(const Policy& policy, std::string_view code, Language language);

}  // namespace wordkeep::crm
