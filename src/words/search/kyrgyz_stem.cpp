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

constexpr std::string_view vowels[] = {"и", "у"};

bool cut_one(std::string_view& word, std::span<const std::string_view> endings) {
    for (const std::string_view ending : endings) {
        if (word.ends_with(ending) && word.size() >= ending.size() + letters_kept_min * bytes_a_letter) {
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
    cut_one(word, vowels);
    return word;
}

}  // namespace wordkeep::words
