#include "words/mask/homonyms.hpp"

#include <array>
#include <string_view>

#include "words/mask/letters.hpp"
#include "words/mask/place_words.hpp"

namespace wordkeep::words {
namespace {

// Boulevards that people call so without a dot too, by the beginning of their words.
constexpr auto boulevards = std::to_array<std::string_view>({"эркиндик", "молод", "гварди"});

// What follows "ул", a boy: whole words, and beginnings of words.
constexpr auto after_boy = std::to_array<std::string_view>(
    {"бала",  "балам",   "балама", "балага", "баланы", "баланын", "баласы", "баласына", "балабыз", "балабызга",
     "бобок", "бобокко", "кыз",    "кызга",  "кызы",   "жана",    "менен",  "учун",     "наристе", "наристеге"});
constexpr auto after_boy_begins = std::to_array<std::string_view>(
    {"балдар", "бобокто", "кыздар", "кийим", "костюм", "кроссовк", "койнок", "шым", "куртка", "туфли", "торол"});

bool is_boulevard(std::string_view word) {
    return begins_with_one_of(boulevards, word);
}

bool follows_boy(std::string_view word) {
    return holds(after_boy, word) || begins_with_one_of(after_boy_begins, word);
}

std::string_view word_at(const Message& message, std::size_t token) {
    return token < message.tokens.size() ? message.word(token) : std::string_view();
}

// "бул. Эркиндик 12", "Эркиндик бул. 12", "Эркиндик бул 12", but not "мага бул. 44 барбы", "мына бул. Канча 44".
bool is_boulevard_word(const Message& message, std::size_t token) {
    if (token > 0 && (message.cues[token - 1] & cue::street_name) != 0) {
        return true;
    }
    const bool dotted = word_at(message, token + 1) == ".";
    if (!dotted) {
        return is_boulevard(word_at(message, token + 1));
    }
    const std::string_view name = word_at(message, token + 2);
    return is_boulevard(name) || (!name.empty() && is_letters(message, token + 2) && place_may_begin(message, token));
}

}  // namespace

void drop_street_homonyms(Message& message) {
    for (std::size_t token = 0; token < message.tokens.size(); ++token) {
        if ((message.cues[token] & cue::street) == 0) {
            continue;
        }
        const std::string_view word = message.word(token);
        const bool pronoun = word == "бул" && !is_boulevard_word(message, token);
        const bool boy = word == "ул" && follows_boy(word_at(message, token + 1));
        message.cues[token] &= pronoun || boy ? ~cue::street : ~Cues{0};
    }
}

}  // namespace wordkeep::words
