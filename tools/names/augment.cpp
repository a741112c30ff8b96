#include "augment.hpp"

#include <algorithm>
#include <functional>

#include "unicode.hpp"

namespace wordkeep::names_tool {
namespace {

constexpr std::u32string_view left_out_marks = U".,!?;:\"«»()—–…“”„";
constexpr std::size_t ending_letters = 2;
constexpr std::size_t renamed_letters_min = 4;
constexpr unsigned invented_percent = 25;
constexpr unsigned capital_kept_percent = 40;

// Rewrites the text piece by piece, keeping the spans where they belong. change(letter, at) gives what stands there.
Sentence rewrite(const Sentence& sentence, const std::function<std::u32string(char32_t, std::size_t)>& change) {
    Sentence result{.text = {}, .lang = sentence.lang, .persons = sentence.persons, .things = sentence.things};
    std::size_t byte = 0;
    std::vector<std::size_t> moved(sentence.text.size() + 1);
    for (const char32_t letter : decode(sentence.text)) {
        moved[byte] = result.text.size();
        result.text += encode(change(letter, byte));
        byte += encode(std::u32string_view(&letter, 1)).size();
    }
    moved[sentence.text.size()] = result.text.size();
    for (std::vector<ByteSpan>* spans : {&result.persons, &result.things}) {
        for (ByteSpan& span : *spans) {
            span = {moved[span.begin], moved[span.end]};
        }
    }
    return result;
}

bool is_letter(char32_t letter) {
    return lower(letter) != upper(letter);
}

std::u32string dressed(const std::u32string& name, const std::u32string& like) {
    std::u32string result = name;
    const bool all =
        like.size() > 1 && std::ranges::none_of(like, [](char32_t letter) { return lower(letter) == letter; });
    for (std::size_t at = 0; at < result.size(); ++at) {
        const bool capital = all || (at == 0 && lower(like[0]) != like[0]);
        result[at] = capital ? upper(result[at]) : result[at];
    }
    return result;
}

std::u32string ending_key(const std::u32string& name) {
    return name.substr(name.size() - ending_letters);
}

}  // namespace

Sentence chatty(const Sentence& sentence, Chance& chance) {
    const bool capital = chance.percent(capital_kept_percent);
    const bool marks = chance.percent(30);
    return rewrite(sentence, [&](char32_t letter, std::size_t at) {
        if (!marks && left_out_marks.contains(letter)) {
            return std::u32string(letter == U'—' || letter == U'–' || at == 0 ? U"" : U" ");
        }
        return std::u32string(1, at == 0 && capital ? letter : lower(letter));
    });
}

Sentence shouted(const Sentence& sentence) {
    return rewrite(sentence, [](char32_t letter, std::size_t) { return std::u32string(1, upper(letter)); });
}

Renamer::Renamer(const std::vector<std::u32string>& names) {
    for (const std::u32string& name : names) {
        if (name.size() >= renamed_letters_min) {
            by_ending_[ending_key(name)].push_back(name);
        }
    }
}

// Sometimes invents a name of two halves, so that the tagger meets names no list holds.
std::u32string Renamer::other_name(const std::u32string& name, Chance& chance) const {
    const std::u32string low = lower(name);
    const auto found = low.size() < renamed_letters_min ? by_ending_.end() : by_ending_.find(ending_key(low));
    if (found == by_ending_.end()) {
        return name;
    }
    const std::vector<std::u32string>& same = found->second;
    std::u32string other = same[chance.below(same.size())];
    if (chance.percent(invented_percent)) {
        const std::u32string& tail = same[chance.below(same.size())];
        other = other.substr(0, other.size() / 2) + tail.substr(tail.size() / 2);
    }
    return dressed(other, name);
}

// Each word of the name becomes another; marks and spaces stay.
std::string Renamer::other_names(std::string_view names, Chance& chance) const {
    std::string result;
    std::u32string word;
    for (const char32_t letter : decode(names) + U" ") {
        if (is_letter(letter)) {
            word += letter;
            continue;
        }
        result += encode(word.empty() ? word : other_name(word, chance));
        result += encode(std::u32string(1, letter));
        word.clear();
    }
    result.pop_back();  // the space that ended the last word
    return result;
}

Sentence Renamer::renamed(const Sentence& sentence, Chance& chance) const {
    Sentence result{.text = {}, .lang = sentence.lang, .persons = {}, .things = {}};
    std::size_t done = 0;
    auto person = sentence.persons.begin();
    auto thing = sentence.things.begin();
    while (person != sentence.persons.end() || thing != sentence.things.end()) {
        const bool is_person =
            thing == sentence.things.end() || (person != sentence.persons.end() && person->begin < thing->begin);
        const ByteSpan& span = is_person ? *person++ : *thing++;
        result.text += sentence.text.substr(done, span.begin - done);
        const std::size_t begin = result.text.size();
        result.text += other_names(std::string_view(sentence.text).substr(span.begin, span.end - span.begin), chance);
        (is_person ? result.persons : result.things).push_back({begin, result.text.size()});
        done = span.end;
    }
    result.text += sentence.text.substr(done);
    return result;
}

}  // namespace wordkeep::names_tool
