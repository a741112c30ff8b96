// The doctor's findings as a person and as a program read them.
#pragma once

#include <string>

#include "doctor/finding.hpp"

namespace wordkeep::doctor {

[[nodiscard]] Level worst_of(const Findings& findings);
// A line or two for each finding, and a last line that sums up.
[[nodiscard]] std::string in_words(const Findings& findings);
// {"status": "ok", "checks": [{"check", "level", "says", "remedy"}, ...]}
[[nodiscard]] std::string as_json(const Findings& findings);
// 0 all is well, 1 something is doubtful, 2 something is wrong.
[[nodiscard]] int exit_status(const Findings& findings);

}  // namespace wordkeep::doctor
