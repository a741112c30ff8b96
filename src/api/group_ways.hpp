// A way to ask as the team's room keeps it, and the same as the desk compares it: neither room knows the other.
#pragma once

#include <vector>

#include "crm/group_decisions.hpp"
#include "desk/insights/group_types.hpp"

namespace wordkeep::api {

[[nodiscard]] desk::Signature signature_of(const std::vector<crm::DecidedWord>& way);
[[nodiscard]] std::vector<desk::Signature> signatures_of(const std::vector<std::vector<crm::DecidedWord>>& ways);
[[nodiscard]] std::vector<crm::DecidedWord> way_of(const desk::Signature& signature);

}  // namespace wordkeep::api
