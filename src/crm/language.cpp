#include "crm/language.hpp"

#include <algorithm>

namespace wordkeep::crm {

std::string_view language_code(Language language) {
    switch (language) {
        case Language::en: return "en";
        case Language::ru: return "ru";
        case Language::ky: return "ky";
    }
    return "en";
}

std::string_view language_name(Language language) {
    switch (language) {
        case Language::en: return "English";
        case Language::ru: return "Русский";
        case Language::ky: return "Кыргызча";
    }
    return "English";
}

Language choose_language(std::string_view wanted, std::string_view accept_language) {
    for (const Language language : all_languages) {
        if (language_code(language) == wanted) {
            return language;
        }
    }
    // Browsers list languages in order of preference; weights only repeat that order.
    while (!accept_language.empty()) {
        const std::size_t comma = accept_language.find(',');
        std::string_view item = accept_language.substr(0, comma);
        accept_language = comma == std::string_view::npos ? std::string_view() : accept_language.substr(comma + 1);
        item.remove_prefix(std::min(item.find_first_not_of(' '), item.size()));
        for (const Language language : all_languages) {
            if (item.substr(0, 2) == language_code(language)) {
                return language;
            }
        }
    }
    return Language::en;
}

}  // namespace wordkeep::crm
