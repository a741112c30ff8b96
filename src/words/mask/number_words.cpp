#include "words/mask/number_words.hpp"

#include <algorithm>
#include <array>

namespace wordkeep::words {
namespace {

struct Entry {
    std::string_view word;
    NumberWord number;
};

// Folded: ё as е; ү, ө as у, о.
constexpr auto entries = std::to_array<Entry>({
    {"ноль", {0, false}},
    {"нуль", {0, false}},
    {"нол", {0, false}},
    {"один", {1, false}},
    {"одна", {1, false}},
    {"два", {2, false}},
    {"две", {2, false}},
    {"три", {3, false}},
    {"четыре", {4, false}},
    {"пять", {5, false}},
    {"шесть", {6, false}},
    {"семь", {7, false}},
    {"восемь", {8, false}},
    {"девять", {9, false}},
    {"десять", {10, false}},
    {"одиннадцать", {11, false}},
    {"одинадцать", {11, false}},
    {"двенадцать", {12, false}},
    {"тринадцать", {13, false}},
    {"четырнадцать", {14, false}},
    {"пятнадцать", {15, false}},
    {"шестнадцать", {16, false}},
    {"семнадцать", {17, false}},
    {"восемнадцать", {18, false}},
    {"девятнадцать", {19, false}},
    {"двадцать", {20, false}},
    {"тридцать", {30, false}},
    {"сорок", {40, false}},
    {"пятьдесят", {50, false}},
    {"писят", {50, false}},
    {"пятдесят", {50, false}},
    {"шестьдесят", {60, false}},
    {"шестдесят", {60, false}},
    {"семьдесят", {70, false}},
    {"семдесят", {70, false}},
    {"восемьдесят", {80, false}},
    {"восемдесят", {80, false}},
    {"девяносто", {90, false}},
    {"сто", {100, false}},
    {"двести", {200, false}},
    {"триста", {300, false}},
    {"четыреста", {400, false}},
    {"пятьсот", {500, false}},
    {"пятсот", {500, false}},
    {"шестьсот", {600, false}},
    {"шестсот", {600, false}},
    {"семьсот", {700, false}},
    {"семсот", {700, false}},
    {"восемьсот", {800, false}},
    {"восемсот", {800, false}},
    {"девятьсот", {900, false}},
    {"девятсот", {900, false}},
    {"бир", {1, false}},
    {"эки", {2, false}},
    {"уч", {3, false}},
    {"торт", {4, false}},
    {"беш", {5, false}},
    {"алты", {6, false}},
    {"жети", {7, false}},
    {"сегиз", {8, false}},
    {"тогуз", {9, false}},
    {"он", {10, false}},
    {"жыйырма", {20, false}},
    {"отуз", {30, false}},
    {"кырк", {40, false}},
    {"элуу", {50, false}},
    {"алтымыш", {60, false}},
    {"жетимиш", {70, false}},
    {"сексен", {80, false}},
    {"токсон", {90, false}},
    {"жуз", {100, true}},
});

// What may follow the number so far: after 500 tens, teens and digits; after 20 digits; after 10 only a Kyrgyz digit,
// which nobody can tell from a Russian ten and a digit by itself ("десять один"): the plans of numbers decide.
bool continues(std::uint16_t open, std::uint16_t value) {
    if (value == 0 || open == 0) {
        return false;
    }
    if (open % 100 == 0) {
        return value < 100;
    }
    return open % 10 == 0 && value < 10;
}

}  // namespace

std::optional<NumberWord> number_word(std::string_view folded) {
    const auto* const found = std::ranges::find(entries, folded, &Entry::word);
    return found == entries.end() ? std::nullopt : std::optional(found->number);
}

void SpokenDigits::add(NumberWord word) {
    if (word.hundred && begun_ && open_ % 10 != 0) {
        // Жүз makes hundreds of the digit before it: in "кырк беш жүз" the forty stands alone.
        const auto digit = static_cast<std::uint16_t>(open_ % 10);
        open_ = static_cast<std::uint16_t>(open_ - digit);
        begun_ = open_ > 0;
        finish();
        open_ = static_cast<std::uint16_t>(digit * 100);
        begun_ = true;
        return;
    }
    if (!begun_ || !continues(open_, word.value)) {
        finish();
        open_ = word.value;
        begun_ = true;
        return;
    }
    open_ = static_cast<std::uint16_t>(open_ + word.value);
}

void SpokenDigits::add(std::string_view digits) {
    finish();
    done_ += digits;
}

void SpokenDigits::finish() {
    done_ += begun_ ? std::to_string(open_) : std::string();
    open_ = 0;
    begun_ = false;
}

std::string SpokenDigits::digits() const {
    return begun_ ? done_ + std::to_string(open_) : done_;
}

}  // namespace wordkeep::words
