// The three languages of the public pages.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "words/language_guess.hpp"

namespace wordkeep::crm {

using words::Language;
inline constexpr std::array all_languages{Language::en, Language::ru, Language::ky};

[[nodiscard]] std::string_view language_code(Language language);  // "en"
[[nodiscard]] std::string_view language_name(Language language);  // "English", in the language itself

// From ?lang= if given, else from Accept-Language; English if neither names one of ours.
[[nodiscard]] Language choose_language(std::string_view wanted, std::string_view accept_language);

}  // namespace wordkeep::crm
