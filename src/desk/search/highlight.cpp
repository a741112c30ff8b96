#include "desk/search/highlight.hpp"

#include <algorithm>

#include "words/search/search_words.hpp"

namespace wordkeep::desk {

namespace {

bool fits(const std::string& form, const Fitting& fitting) {
    if (fitting.forms.contains(form)) {
        return true;
    }
    if (fitting.beginnings.empty()) {
        return false;
    }
    const std::string sound = words::sound_of_form(form);
    return std::ranges::any_of(fitting.beginnings,
                               [&](const std::string& beginning) { return sound.starts_with(beginning); });
}

std::uint32_t code_points(std::string_view text) {
    return static_cast<std::uint32_t>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U; }));
}

}  // namespace

std::vector<Highlight> highlights(std::string_view text, const Fitting& fitting) {
    std::vector<Highlight> found;
    std::size_t counted_to = 0;
    std::uint32_t points = 0;
    for (const words::SearchWord& word : words::search_words(text)) {
        if (!fits(word.form, fitting)) {
            continue;
        }
        points += code_points(text.substr(counted_to, word.begin - counted_to));
        const std::uint32_t end = points + code_points(text.substr(word.begin, word.end - word.begin));
        found.push_back({points, end});
        points = end;
        counted_to = word.end;
    }
    return found;
}

}  // namespace wordkeep::desk
