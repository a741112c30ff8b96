#include "forms.hpp"

#include <algorithm>
#include <string_view>

#include "words/names/fold.hpp"

namespace wordkeep::names_tool {
namespace {

constexpr std::u32string_view vowels = U"аеиоуыэюя";

std::vector<std::u32string> with_endings(const std::u32string& stem,
                                         std::initializer_list<std::u32string_view> endings) {
    std::vector<std::u32string> forms;
    for (const std::u32string_view ending : endings) {
        forms.push_back(stem + std::u32string(ending));
    }
    return forms;
}

// One letter's Latin spellings, the likeliest first.
std::vector<std::u32string_view> letter_spellings(char32_t letter, bool first) {
    switch (letter) {
        case U'а': return {U"a"};
        case U'б': return {U"b"};
        case U'в': return {U"v", U"w"};
        case U'г': return {U"g"};
        case U'д': return {U"d"};
        case U'е':
            return first ? std::vector<std::u32string_view>{U"e", U"ye"} : std::vector<std::u32string_view>{U"e"};
        case U'ж': return {U"j", U"zh"};
        case U'з': return {U"z"};
        case U'и': return {U"i"};
        case U'й': return {U"i", U"y"};
        case U'к': return {U"k"};
        case U'л': return {U"l"};
        case U'м': return {U"m"};
        case U'н': return {U"n"};
        case U'о': return {U"o"};
        case U'п': return {U"p"};
        case U'р': return {U"r"};
        case U'с': return {U"s"};
        case U'т': return {U"t"};
        case U'у': return {U"u"};
        case U'ф': return {U"f"};
        case U'х': return {U"kh", U"h"};
        case U'ц': return {U"ts"};
        case U'ч': return {U"ch"};
        case U'ш': return {U"sh"};
        case U'щ': return {U"sch"};
        case U'ы': return {U"y", U"i"};
        case U'э': return {U"e"};
        case U'ю': return {U"yu", U"iu"};
        case U'я': return {U"ya", U"ia"};
        case U'ь':
        case U'ъ': return {U""};
        default: return {};
    }
}

}  // namespace

std::u32string folded(const std::string& word) {
    const words::names::FoldedWord fold = words::names::fold(word);
    return {fold.letters.begin(), fold.letters.begin() + fold.length};
}

std::vector<std::u32string> spelling_variants(const std::u32string& name) {
    std::vector<std::u32string> variants{name};
    const auto vary = [&](std::u32string_view from, std::u32string_view to, bool only_first) {
        for (std::size_t index = 0, count = variants.size(); index < count; ++index) {
            const std::size_t at = variants[index].find(from);
            if (at != std::u32string::npos && (at == 0 || !only_first)) {
                variants.push_back(variants[index]);
                variants.back().replace(at, from.size(), to);
            }
        }
    };
    if (name.find(U"гуль") == std::u32string::npos) {
        vary(U"гул", U"гуль", false);
    }
    vary(U"ж", U"дж", true);
    vary(U"чы", U"чи", false);
    vary(U"ээ", U"е", false);
    vary(U"бубу", U"бюбю", false);
    return variants;
}

std::vector<std::u32string> pet_forms(const std::u32string& name) {
    constexpr std::size_t letters_min = 4;
    if (name.size() < letters_min) {
        return {};
    }
    const bool soft = name.back() == U'ь';
    const bool vowel = vowels.contains(name.back());
    const std::u32string stem = vowel || (soft && name.ends_with(U"сь")) ? name.substr(0, name.size() - 1) : name;
    if (vowel) {
        return with_endings(stem, {U"ка", U"очка"});
    }
    return soft ? with_endings(stem, {U"ка"}) : with_endings(stem, {U"ка", U"чик", U"ик", U"ушка"});
}

std::vector<std::u32string> russian_cases(const std::u32string& name) {
    if (name.size() < 3) {
        return {name};
    }
    const std::u32string stem = name.substr(0, name.size() - 1);
    std::vector<std::u32string> forms;
    switch (name.back()) {
        case U'а':
            forms = stem.back() == U'г' || stem.back() == U'к' || stem.back() == U'ш' || stem.back() == U'ч'
                        ? with_endings(stem, {U"а", U"и", U"е", U"у", U"ой", U"ей"})
                        : with_endings(stem, {U"а", U"ы", U"е", U"у", U"ой"});
            break;
        case U'я': forms = with_endings(stem, {U"я", U"и", U"е", U"ю", U"ей"}); break;
        case U'ь': forms = with_endings(stem, {U"ь", U"и", U"ью", U"ю", U"я", U"ем", U"е"}); break;
        case U'й': forms = with_endings(stem, {U"й", U"я", U"ю", U"ем", U"е"}); break;
        default:
            forms = {name};
            if (!vowels.contains(name.back())) {
                forms = with_endings(name, {U"", U"а", U"у", U"ом", U"е"});
            }
    }
    const auto own = std::ranges::find(forms, name);
    std::iter_swap(forms.begin(), own);
    return forms;
}

std::vector<std::u32string> surnames(const std::u32string& stem) {
    const bool soft = vowels.contains(stem.back()) || stem.back() == U'й' || stem.back() == U'ь';
    std::u32string base = stem;
    if (stem.back() == U'й' || stem.back() == U'ь') {
        base.pop_back();
    }
    base += soft ? U"ев" : U"ов";
    return with_endings(base, {U"", U"а", U"у", U"ым", U"е", U"ой", U"ы", U"ых"});
}

std::vector<std::u32string> latin_spellings(const std::u32string& name, std::size_t most) {
    std::vector<std::u32string> spellings{U""};
    for (std::size_t at = 0; at < name.size(); ++at) {
        // Дж is one sound, and so is кс.
        if (name[at] == U'д' && at + 1 < name.size() && name[at + 1] == U'ж') {
            continue;
        }
        std::vector<std::u32string> longer;
        for (const std::u32string_view letters : letter_spellings(name[at], at == 0)) {
            for (const std::u32string& spelling : spellings) {
                if (longer.size() < most) {
                    longer.push_back(spelling + std::u32string(letters));
                }
            }
        }
        spellings = std::move(longer);
    }
    return spellings;
}

}  // namespace wordkeep::names_tool
