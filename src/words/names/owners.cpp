#include "words/names/owners.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "words/names/cue_words.hpp"
#include "words/names/deal_words.hpp"
#include "words/names/owner_words.hpp"

namespace wordkeep::words::names {
namespace {

constexpr float owner_score = 0.8F;
constexpr std::ptrdiff_t deed_reach = 3;  // tokens

bool is_telephone(const TokenFacts& word) {
    return owner_words::telephone.holds(word.beginning());
}

bool is_certain(const TokenFacts& word) {
    const bool given = word.is(WordKinds::given) && word.is(WordKinds::turkic | WordKinds::english);
    return word.is_word() && (given || word.genitive) && word.length >= 4 && !word.common() &&
           !word.is(WordKinds::place) && !word.quoted && !cue_words::never.holds(word.word) &&
           !cue_words::brands.holds(word.word);
}

// Of somebody whom our own lists know: "Бегимайдын".
bool is_kyrgyz_genitive(const TokenFacts& word) {
    constexpr std::array endings = {ending_hash(u"дын"), ending_hash(u"дин"), ending_hash(u"дун"),
                                    ending_hash(u"тын"), ending_hash(u"тин"), ending_hash(u"тун"),
                                    ending_hash(u"нын"), ending_hash(u"нин"), ending_hash(u"нун")};
    return word.is(WordKinds::inflected) && std::ranges::find(endings, word.suffixes[2]) != endings.end();
}

class Search {
public:
    Search(const MessageFacts& message, bool beside_personal_data, std::vector<NameSpan>& spans)
        : message_(message), beside_personal_data_(beside_personal_data), spans_(spans) {}

    void run() {
        for (std::size_t index = 0; index < message_.tokens.size(); ++index) {
            const auto at = static_cast<std::ptrdiff_t>(index);
            const bool tells =
                is_certain(message_.at(at)) && (owns_what_precedes(at) || owns_what_follows(at) || speaks(at) ||
                                                is_written_on_goods(at) || has_something(at));
            if (tells || is_everyday_name_that_speaks(at) || is_named_beside_a_number(at)) {
                spans_.push_back({index, index, "person.cue", owner_score});
            }
        }
    }

private:
    // One of the words is said within reach, before its sentence ends.
    template <class Fits>
    [[nodiscard]] bool soon(std::ptrdiff_t from, Fits fits) const {
        for (std::ptrdiff_t at = from; at < from + deed_reach; ++at) {
            const TokenFacts& word = message_.at(at);
            if (!word.is_word() || word.line_start) {
                return false;
            }
            if (fits(word)) {
                return true;
            }
        }
        return false;
    }

    // "машина Айбека", "торт Айгуль готов?", "дайте телефон Нургуль"
    [[nodiscard]] bool owns_what_precedes(std::ptrdiff_t at) const {
        const TokenFacts& name = message_.at(at);
        const TokenFacts& thing = message_.at(at - 1);
        if (name.line_start || !owner_words::owned.holds(thing.beginning())) {
            return false;
        }
        const TokenFacts& next = message_.at(at + 1);
        // "шторы Амиры есть?" asks for a sort.
        if (name.genitive && (next.line_start || !deal_words.holds(next.word))) {
            return name.is(WordKinds::turkic) || !owner_words::costume.holds(thing.beginning());
        }
        if (is_telephone(thing)) {
            return beside_personal_data_ || owner_words::asked.holds(message_.at(at - 2).word);
        }
        const std::ptrdiff_t further = message_.at(at + 1).named() ? at + 2 : at + 1;
        return soon(further, [](const TokenFacts& word) { return owner_words::done.holds(word.beginning()); });
    }

    // "Айгуль диван заказала", "Бегимай телефон 0700121212"
    [[nodiscard]] bool owns_what_follows(std::ptrdiff_t at) const {
        const TokenFacts& name = message_.at(at);
        const TokenFacts& thing = message_.at(at + 1);
        if (thing.line_start || !thing.goods) {
            return false;
        }
        if (is_telephone(thing)) {
            return beside_personal_data_;
        }
        return name.sentence_start && soon(at + 2, [](const TokenFacts& word) {
                   return owner_words::did.holds(word.beginning()) && !owner_words::did_not.holds(word.word);
               });
    }

    // "дина звонила вчера": no goods do that.
    [[nodiscard]] bool speaks(std::ptrdiff_t at) const {
        const TokenFacts& before = message_.at(at - 1);
        const TokenFacts& after = message_.at(at + 1);
        const TokenFacts& verb = owner_words::before_verb.holds(after.word) ? message_.at(at + 2) : after;
        return !before.goods && !cue_words::business_before.holds(before.word) && !verb.line_start &&
               (owner_words::spoke.holds(verb.word) ||
                (owner_words::spoke_in_kyrgyz.holds(verb.word) && !message_.at(at).common()));
    }

    // "роза звонила": everyday words that are names of our region, where a sentence begins.
    [[nodiscard]] bool is_everyday_name_that_speaks(std::ptrdiff_t at) const {
        const TokenFacts& name = message_.at(at);
        return name.sentence_start && name.is(WordKinds::given) && name.is(WordKinds::turkic) &&
               !name.is(WordKinds::inflected) && name.length >= 4 && !cue_words::title_after.holds(name.word) &&
               !cue_words::said_to_elder.holds(name.word) && !cue_words::said_in_every_chat.holds(name.word) &&
               speaks(at);
    }

    // "Бегимайдын салонуна барам"
    [[nodiscard]] bool has_something(std::ptrdiff_t at) const {
        const TokenFacts& thing = message_.at(at + 1);
        const TokenFacts& name = message_.at(at);
        const bool asks_of_goods = deal_words.holds(thing.word) || cue_words::price.holds(thing.word);
        return is_kyrgyz_genitive(name) && thing.is_word() && !thing.line_start &&
               !cue_words::place_after.holds(thing.word) &&
               (name.has_capital() || (!asks_of_goods && !owner_words::citizen.holds(name.word)));
    }

    // "гравировка Алтынай + Эрлан", "торт с надписью Айгерим"
    [[nodiscard]] bool is_written_on_goods(std::ptrdiff_t at) const {
        const std::ptrdiff_t before = message_.at(at - 1).is_word() ? at - 1 : at - 2;
        return owner_words::written.holds(message_.at(before).word);
    }

    // "0700121212 Бакыт": nothing else is said.
    [[nodiscard]] bool is_named_beside_a_number(std::ptrdiff_t at) const {
        const TokenFacts& name = message_.at(at);
        return beside_personal_data_ && message_.one_word && name.shape == Shape::capital &&
               name.is(WordKinds::given) && name.is(WordKinds::turkic) && !name.is(WordKinds::inflected) &&
               name.length >= 4 && !cue_words::said_in_every_chat.holds(name.word);
    }

    const MessageFacts& message_;
    bool beside_personal_data_;
    std::vector<NameSpan>& spans_;
};

}  // namespace

void add_owners(const MessageFacts& message, bool beside_personal_data, std::vector<NameSpan>& spans) {
    Search(message, beside_personal_data, spans).run();
}

}  // namespace wordkeep::words::names
