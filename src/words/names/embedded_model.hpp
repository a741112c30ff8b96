// The name finder's data files, as they lie in the program: read-only pages that all processes share.
#pragma once

#include "words/names/person_finder.hpp"

namespace wordkeep::words {

// data/names/names.model and data/names/names.lists of the build; valid as long as the program runs. Thread-safe.
[[nodiscard]] NameModel embedded_name_model();

}  // namespace wordkeep::words
