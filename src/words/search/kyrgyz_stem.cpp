#include "words/search/kyrgyz_stem.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

namespace wordkeep::words {

namespace {

constexpr std::size_t bytes_a_letter = 2;
constexpr std::size_t letters_kept_min = 3;

// Longest first. The spelling is that of cyrillic_of(): ы and й are и, э is е.
constexpr std::string_view questions[] = {"сизби", "би", "бу", "пи", "пу", "сиз", "суз"};
constexpr std::string_view cases[] = {"нан", "нен", "нон", "дан", "ден", "дон", "тан", "тен", "тон", "нин", "нун",
                                      "дин", "дун", "тин", "тун", "ни",  "ну",  "ди",  "ду",  "ти",  "ту",  "га",
                                      "ге",  "го",  "ка",  "ке",  "ко",  "да",  "де",  "до",  "та",  "те",  "то"};
constexpr std::string_view owners[] = {"ингиздар", "ингиз", "унгуз", "нгиз", "нгуз", "иниз", "унуз",
                                       "ибиз",     "убуз",  "низ",   "нуз",  "биз",  "буз",  "син",
                                       "сун",      "си",    "су",    "им",   "ум",   "ин",   "ун"};
constexpr std::string_view plurals[] = {"лар", "лер", "лор", "дар", "дер", "дор", "тар", "тер", "тор"};

constexpr std::string_view verbs[] = {"ганда", "генде", "гонду", "ган", "ген", "гон", "кан", "кен", "кон", "сам",
                                      "сем",   "сом",   "сак",   "сек", "сок", "сан", "сен", "сон", "дим", "дум",
                                      "тим",   "тум",   "уу",    "ип",  "уп",  "са",  "се",  "со"};
constexpr std::string_view vowels[] = {"и", "у"};

// What follows a voiceless consonant begins with a voiceless one, and only that: китеп-ке, but дүкөн-гө. So the ending
// of a Russian сумка or доставка is none.
bool follows_rightly(std::string_view rest, std::string_view ending) {
    constexpr std::string_view voiceless = "кпстфхцчш";
    const std::string_view first = ending.substr(0, bytes_a_letter);
    const std::string_view last = rest.substr(rest.size() - bytes_a_letter);
    const bool after_voiceless = voiceless.find(last) != std::string_view::npos;
    if (first == "к" || first == "т" || first == "п") {
        return after_voiceless;
    }
    return !after_voiceless || (first != "г" && first != "д" && first != "б");
}

bool cut_one(std::string_view& word, std::span<const std::string_view> endings) {
    for (const std::string_view ending : endings) {
        if (word.ends_with(ending) && word.size() >= ending.size() + letters_kept_min * bytes_a_letter &&
            follows_rightly(word.substr(0, word.size() - ending.size()), ending)) {
            word.remove_suffix(ending.size());
            return true;
        }
    }
    return false;
}

}  // namespace

std::string_view kyrgyz_stem(std::string_view word) {
    cut_one(word, questions);
    cut_one(word, cases);
    cut_one(word, owners);
    cut_one(word, plurals);
    cut_one(word, verbs);
    cut_one(word, vowels);
    return word;
}

}  // namespace wordkeep::words
