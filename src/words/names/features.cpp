#include "words/names/features.hpp"

#include <algorithm>

namespace wordkeep::words::names {
namespace {

// How many words past the neighbours are looked at on each side, and how many tokens it may take to find them.
constexpr int near_words = 4;
constexpr std::ptrdiff_t near_tokens = 10;

// Numbers the templates in the order of the calls; each call is one template.
class Collector {
public:
    explicit Collector(Features& features) : features_(features) { features_.count = 0; }

    void add(std::uint64_t first, std::uint64_t second = 0, std::uint64_t third = 0) {
        ++number_;
        add_more(first, second, third);
    }
    // Under the template of the last call.
    void add_more(std::uint64_t first, std::uint64_t second = 0, std::uint64_t third = 0) {
        std::uint64_t state = number_ * 0x9e3779b97f4a7c15ULL;
        state = (state ^ first) * 0xbf58476d1ce4e5b9ULL;
        state = (state ^ (state >> 31U) ^ second) * 0x94d049bb133111ebULL;
        state = (state ^ (state >> 29U) ^ third) * 0xd6e8feb86659fd93ULL;
        features_.ids[features_.count++] = static_cast<std::uint32_t>(state >> 32U);
    }
    // A template that has nothing to say about this token.
    void skip() { ++number_; }

private:
    Features& features_;
    std::uint64_t number_ = 0;
};

struct Window {
    const TokenFacts& before2;
    const TokenFacts& before;
    const TokenFacts& here;
    const TokenFacts& after;
    const TokenFacts& after2;
    std::uint64_t letter_case;
};

std::uint64_t number(Shape shape) {
    return static_cast<std::uint64_t>(shape);
}
// Shape and lists in one number.
std::uint64_t look(const TokenFacts& token) {
    return number(token.shape) << 8U | token.kinds;
}

void add_word(const Window& window, Collector& collect) {
    const TokenFacts& here = window.here;
    collect.add(here.word);
    if (here.stem != here.word) {
        collect.add(here.stem);
    } else {
        collect.skip();
    }
    for (const std::uint64_t prefix : here.prefixes) {
        prefix == 0 ? collect.skip() : collect.add(prefix);
    }
    for (const std::uint64_t suffix : here.suffixes) {
        suffix == 0 ? collect.skip() : collect.add(suffix);
    }
    collect.add(look(here), window.letter_case);
    collect.add(number(here.shape), static_cast<std::uint64_t>(here.script), window.letter_case);
    collect.add(here.suffixes[2], number(here.shape), here.common() ? 1 : here.named() ? 2 : 0);
    collect.add(here.suffixes[1], look(here));
    collect.add(look(here), std::min<std::uint64_t>(here.length, 9), here.quoted ? 1 : 0);
}

void add_neighbours(const Window& window, Collector& collect) {
    const auto& [before2, before, here, after, after2, letter_case] = window;
    collect.add(before.word);
    collect.add(after.word);
    collect.add(before2.word);
    collect.add(after2.word);
    collect.add(before2.word, before.word);
    collect.add(after.word, after2.word);
    collect.add(before.word, look(here));
    collect.add(after.word, look(here));
    collect.add(before2.word, look(here));
    collect.add(before.suffixes[2], number(here.shape), letter_case);
    collect.add(after.suffixes[2], number(here.shape), letter_case);
    collect.add(before.suffixes[1], here.suffixes[1]);
    collect.add(after.suffixes[1], look(here));
    collect.add(before.suffixes[1], look(here));
    collect.add(after2.suffixes[1], look(here));
}

void add_looks(const Window& window, Collector& collect) {
    const auto& [before2, before, here, after, after2, letter_case] = window;
    collect.add(number(before.shape), number(here.shape), number(after.shape));
    collect.add(look(before), look(here));
    collect.add(look(here), look(after));
    collect.add(look(before), look(here), look(after));
    collect.add(look(before2) << 16U | look(before), look(here), letter_case);
    collect.add(look(here), look(after) << 16U | look(after2), letter_case);
    collect.add(number(before.shape) << 1U | (here.glued ? 1 : 0), number(after.shape) << 1U | (after.glued ? 1 : 0),
                number(here.shape));
}

// Whether the talk is of goods, and what stands beside.
void add_deal(const Window& window, Collector& collect) {
    const TokenFacts& here = window.here;
    const std::uint64_t deal = (here.deal_before ? 1U : 0U) | (here.deal_after ? 2U : 0U);
    const std::uint64_t goods = (window.before2.goods ? 1U : 0U) | (window.before.goods ? 2U : 0U) |
                                (window.after.goods ? 4U : 0U) | (window.after2.goods ? 8U : 0U);
    collect.add(deal | goods << 2U, look(here), window.letter_case);
    collect.add(deal | goods << 2U, here.named() ? 1 : 0, here.has_capital() ? 1 : 0);
    collect.add(deal | goods << 2U, window.after.suffixes[1], here.named() ? 1 : 0);
    collect.add(deal, look(here), look(window.after));
    collect.add(here.clause_end, here.named() ? 1 : 0, here.sentence_start ? 1 : 0);
    collect.add(here.clause_end, deal | goods << 2U, here.named() ? 1 : 0);
    collect.add(window.after.prefixes.back(), look(here));
    collect.add(window.before.prefixes.back(), look(here));
}

// Which words stand a little further on one side, in whatever order; by their beginnings, since endings vary.
void add_near(const MessageFacts& message, std::size_t index, std::ptrdiff_t step, Collector& collect) {
    const std::uint64_t named = message.tokens[index].named() ? 1 : 0;
    const auto here = static_cast<std::ptrdiff_t>(index);
    const auto count = static_cast<std::ptrdiff_t>(message.tokens.size());
    collect.skip();
    int words = 0;
    for (std::ptrdiff_t away = 1; away <= near_tokens && words <= near_words; ++away) {
        const std::ptrdiff_t at = here + away * step;
        if (at < 0 || at >= count) {
            return;
        }
        const TokenFacts& token = message.at(at);
        if (token.is_word() && words++ > 0) {
            collect.add_more(token.beginning(), named);
        }
    }
}

void add_place(const MessageFacts& message, std::size_t index, const Window& window, Collector& collect) {
    const std::size_t count = message.tokens.size();
    const std::uint64_t start = index == 0 ? 2 : window.here.sentence_start ? 1 : 0;
    const std::uint64_t end = index + 1 == count ? 2 : window.after.line_start ? 1 : 0;
    collect.add(start, look(window.here), window.letter_case);
    collect.add(end, look(window.here), window.letter_case);
    collect.add(std::min<std::uint64_t>(count, 5), std::min<std::uint64_t>(index, 3), look(window.here));
}

}  // namespace

void extract_features(const MessageFacts& message, std::size_t index, Features& features) {
    const auto at = static_cast<std::ptrdiff_t>(index);
    const Window window{message.at(at - 2), message.at(at - 1), message.at(at),
                        message.at(at + 1), message.at(at + 2), static_cast<std::uint64_t>(message.letter_case)};
    Collector collect(features);
    add_word(window, collect);
    add_neighbours(window, collect);
    add_looks(window, collect);
    add_deal(window, collect);
    add_place(message, index, window, collect);
    // In long sentences of news the words around tell little of one name, and would be learnt by heart.
    if (!message.is_prose()) {
        add_near(message, index, -1, collect);
        add_near(message, index, 1, collect);
    }
}

}  // namespace wordkeep::words::names
