#include "words/names/cues.hpp"

#include <algorithm>
#include <cstdint>

#include "words/names/animals.hpp"
#include "words/names/cue_words.hpp"

namespace wordkeep::words::names {
namespace {

constexpr std::size_t name_parts_max = 4;
constexpr std::string_view cue_rule = "person.cue";
constexpr float strong_score = 0.95F;
constexpr float child_score = 0.85F;
constexpr float fair_score = 0.8F;

// Walks one message. "Strong" cues take any word that no list calls everyday; "fair" ones want it to look like a name.
class CueReader {
public:
    CueReader(const MessageFacts& message, std::vector<NameSpan>& spans) : message_(message), spans_(spans) {}

    void read() {
        for (std::size_t index = 0; index < message_.tokens.size(); ++index) {
            if (message_.tokens[index].is_word()) {
                read_at(index);
            }
        }
    }

private:
    [[nodiscard]] const TokenFacts& token(std::size_t index) const {
        return message_.at(static_cast<std::ptrdiff_t>(index));
    }
    [[nodiscard]] const TokenFacts& before(std::size_t index) const {
        return message_.at(static_cast<std::ptrdiff_t>(index) - 1);
    }
    [[nodiscard]] bool exists(std::size_t index) const { return index < message_.tokens.size(); }

    // A capital that the start of a sentence doesn't explain.
    [[nodiscard]] bool telling_capital(const TokenFacts& word) const {
        return word.has_capital() && !word.sentence_start && message_.letter_case != LetterCase::upper;
    }
    [[nodiscard]] bool can_be_name(const TokenFacts& word) const {
        if (!word.is_word() || word.length < 2 || cue_words::never.holds(word.word)) {
            return false;
        }
        return !word.common() || word.named() || telling_capital(word);
    }
    [[nodiscard]] bool looks_like_name(const TokenFacts& word) const {
        if (!word.is_word() || word.length < 3 || cue_words::never.holds(word.word)) {
            return false;
        }
        return word.common() ? word.named() && telling_capital(word) : word.named() || telling_capital(word);
    }

    // A given name of our own lists, which may be an everyday word too: роза, эркин.
    [[nodiscard]] static bool is_own_given(const TokenFacts& word) {
        return word.is_word() && word.is(WordKinds::given) && word.is(WordKinds::turkic | WordKinds::english) &&
               word.length >= 3 && !cue_words::never.holds(word.word);
    }
    [[nodiscard]] static bool is_certain_given(const TokenFacts& word) {
        return is_own_given(word) && !word.common() && !word.is(WordKinds::place) && !word.quoted;
    }

    // Takes further parts of the name that begins at first.
    void add(std::size_t first, float score) {
        std::size_t last = first;
        while (exists(last + 1) && last - first + 1 < name_parts_max && !token(last + 1).line_start &&
               (looks_like_name(token(last + 1)) || cue_words::child_of.holds(token(last + 1).word))) {
            ++last;
        }
        spans_.push_back({first, last, cue_rule, score});
    }

    void read_at(std::size_t index) {
        const std::uint64_t word = token(index).word;
        if (cue_words::called.holds(word)) {
            read_called(index);
        } else if (introduces_name(index)) {
            read_noun(index, true);
        } else if (cue_words::fair_name_noun.holds(word) && !calls_an_animal(message_, index)) {
            read_noun(index, false);
        }
        if (cue_words::field.holds(word)) {
            read_field(index);
        }
        if (cue_words::title_before.holds(word)) {
            read_title_before(index);
        }
        if (cue_words::role_before.holds(word) || cue_words::greeting.holds(word)) {
            read_role(index);
        }
        if (token(index).is(WordKinds::patronymic)) {
            read_patronymic(index);
        }
        if (cue_words::title_after.holds(word)) {
            read_title_after(index);
        }
        if (cue_words::child_of.holds(word)) {
            read_child_of(index);
        }
        if (cue_words::respect.holds(word)) {
            read_signature(index);
        }
        if (cue_words::this_is.holds(word)) {
            read_this_is(index);
        }
        if (cue_words::kyrgyz_this_is.holds(word)) {
            read_kyrgyz_this_is(index);
        }
    }

    void read_called(std::size_t index) {
        if (calls_an_animal(message_, index)) {
            return;
        }
        if (index >= 2 && cue_words::before_called.holds(token(index - 2).word) && can_be_name(token(index - 1)) &&
            !cue_words::skipped_after_called.holds(token(index - 1).word)) {
            spans_.push_back({index - 1, index - 1, cue_rule, strong_score});
            return;
        }
        std::size_t at = index + 1;
        for (std::size_t skipped = 0;
             skipped < 3 && (cue_words::skipped_after_called.holds(token(at).word) || token(at).shape == Shape::colon ||
                             token(at).shape == Shape::dash);
             ++skipped) {
            ++at;
        }
        if (exists(at) && can_be_name(token(at))) {
            add(at, strong_score);
        }
    }

    // "на имя ...", "атым ...", "my name ...", but not "a restaurant by the name ...".
    [[nodiscard]] bool introduces_name(std::size_t index) const {
        if (cue_words::own_name_noun.holds(token(index).word)) {
            return true;
        }
        if (!cue_words::name_noun.holds(token(index).word) || !cue_words::name_noun_before.holds(before(index).word)) {
            return false;
        }
        for (std::size_t back = 2; back <= 5 && back <= index; ++back) {
            if (cue_words::named_business.holds(token(index - back).word)) {
                return false;
            }
        }
        return true;
    }

    void read_noun(std::size_t index, bool strong) {
        std::size_t at = index + 1;
        for (std::size_t skipped = 0; skipped < 4; ++skipped) {
            const TokenFacts& here = token(at);
            const bool mark = here.shape == Shape::colon || here.shape == Shape::dash || here.shape == Shape::opening;
            if (!mark && !cue_words::skipped_after_noun.holds(here.word)) {
                break;
            }
            ++at;
        }
        if (cue_words::business_before.holds(token(at).word)) {
            return;  // "от имени ОсОО"
        }
        if (exists(at) && (strong ? can_be_name(token(at)) : looks_like_name(token(at)))) {
            add(at, strong ? strong_score : fair_score);
        }
    }

    void read_field(std::size_t index) {
        const Shape mark = token(index + 1).shape;
        const bool marked = mark == Shape::colon || (mark == Shape::dash && !token(index + 1).glued);
        const std::size_t at = index + 2;
        if (marked && exists(at) && !token(at).line_start && can_be_name(token(at))) {
            add(at, strong_score);
        }
    }

    void read_title_before(std::size_t index) {
        const std::size_t at = token(index + 1).shape == Shape::dot ? index + 2 : index + 1;
        if (exists(at) && !token(at).line_start &&
            (looks_like_name(token(at)) || (is_own_given(token(at)) && token(at).script == Script::cyrillic))) {
            add(at, fair_score);
        }
    }

    // "сестра Айнура", "привет гуля"
    void read_role(std::size_t index) {
        const Shape mark = token(index + 1).shape;
        const std::size_t at = mark == Shape::comma || mark == Shape::sentence_end ? index + 2 : index + 1;
        const bool further = at == index + 2;
        if (further && !cue_words::greeting.holds(token(index).word)) {
            return;
        }
        if (exists(at) && !token(at).line_start && is_certain_given(token(at))) {
            add(at, fair_score);
        }
    }

    // "любовь петровна"
    void read_patronymic(std::size_t index) {
        if (index > 0 && !token(index).line_start && before(index).is(WordKinds::given)) {
            add(index - 1, strong_score);
            spans_.back().last = std::max(spans_.back().last, index);
        }
    }

    void read_title_after(std::size_t index) {
        if (index == 0 || token(index).line_start) {
            return;
        }
        const TokenFacts& name = token(index - 1);
        const bool known = is_own_given(name) && name.is(WordKinds::turkic) && !name.is(WordKinds::inflected) &&
                           !cue_words::said_to_elder.holds(name.word);
        if ((looks_like_name(name) && !name.is(WordKinds::place)) || known) {
            spans_.push_back({index - 1, index - 1, cue_rule, fair_score});
        }
    }

    // Асан уулу, Жаркын кызы Айгүл. After a genitive (Асандын уулу) it is somebody's son, and no part of a name.
    void read_child_of(std::size_t index) {
        if (index == 0 || token(index).line_start) {
            return;
        }
        const TokenFacts& father = token(index - 1);
        const bool plausible =
            can_be_name(father) && father.length >= 3 && (!father.common() || telling_capital(father));
        if (!plausible) {
            return;
        }
        const bool possessive = father.is(WordKinds::inflected);
        const std::size_t last =
            !possessive && exists(index + 1) && looks_like_name(token(index + 1)) ? index + 1 : index;
        spans_.push_back({index - 1, possessive ? index - 1 : last, cue_rule, child_score});
    }

    void read_signature(std::size_t index) {
        std::size_t at = index + 1;
        while (exists(at) && at < index + 3 && !token(at).is_word()) {
            ++at;
        }
        if (exists(at) && can_be_name(token(at)) && !token(at).common()) {
            add(at, strong_score);
        }
    }

    void read_this_is(std::size_t index) {
        const std::size_t at = index + 1;
        const TokenFacts& name = token(at);
        const bool known = name.is(WordKinds::given) && name.is(WordKinds::turkic | WordKinds::english);
        if (exists(at) && known && looks_like_name(name) && !name.is(WordKinds::place)) {
            add(at, fair_score);
        }
    }

    // "бул Айгүл" tells who writes; "бул Мээрим чайыбы" and "бул көйнөк" point at goods.
    void read_kyrgyz_this_is(std::size_t index) {
        const bool greeted = index > 0 && cue_words::greeting.holds(
                                              token(before(index).shape == Shape::comma ? index - 2 : index - 1).word);
        const std::size_t at = index + 1;
        const TokenFacts& name = token(at);
        if ((!token(index).sentence_start && !greeted) || !exists(at) || name.line_start || !is_certain_given(name) ||
            (name.is(WordKinds::inflected) && !name.has_capital())) {
            return;
        }
        const TokenFacts& after = token(at + 1);
        const bool alone = !after.is_word() || after.line_start;
        // "бул азамат экен": a fine fellow. With a capital, or a surname behind it, it is the name.
        const bool tells = name.has_capital() || (after.is(WordKinds::surname) && !after.common());
        if (alone || (tells && !after.goods && !name.deal_after)) {
            add(at, fair_score);
        }
    }

    const MessageFacts& message_;
    std::vector<NameSpan>& spans_;
};

}  // namespace

void add_cued_names(const MessageFacts& message, std::vector<NameSpan>& spans) {
    CueReader(message, spans).read();
}

}  // namespace wordkeep::words::names
