// Phone numbers said in words: "ноль пятьсот пятьдесят пять двенадцать тридцать четыре пятьдесят шесть".
//
// Most messages hold no such thing and mustn't pay for it: a number begins with a zero, an eight or 996, so a look for
// these words comes first. Only a number that some plan of the region knows, of nine digits at least, is one.
#include <algorithm>
#include <string>

#include "words/mask/finder.hpp"
#include "words/mask/letters.hpp"
#include "words/mask/number_words.hpp"
#include "words/mask/phone_plans.hpp"

namespace wordkeep::words {
namespace {

constexpr std::size_t words_min = 4;
constexpr std::size_t tokens_max = 40;
constexpr std::size_t digits_max = 13;

// By the length of the word in bytes first: that alone rules nearly all words out.
bool may_begin_number(std::string_view word) {
    switch (word.size()) {
        case 6: return word.ends_with("ол") || word.ends_with("өл");
        case 8: return word.ends_with("оль");
        case 10: return word.ends_with("огуз");
        case 12: return word.ends_with("осемь") || word.ends_with("евять");
        case 18: return word.ends_with("евятьсот");
        default: return false;
    }
}

bool may_hold_number(std::string_view text, std::span<const Token> tokens) {
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const Token& token = tokens[at];
        const bool begins = token.flags == Token::digits && text[token.begin] == '0' && token.end - token.begin <= 4 &&
                            at + 1 < tokens.size() && tokens[at + 1].flags == Token::letters;  // 0555 двенадцать
        if (begins || may_begin_number(text.substr(token.begin, token.end - token.begin))) {
            return true;
        }
    }
    return false;
}

bool is_phone(std::string_view digits) {
    if (digits.size() == 10 && digits[0] == '0') {
        return is_kyrgyz_mobile(digits.substr(1)) || is_kyrgyz_landline(digits.substr(1));
    }
    if (digits.size() == 12 && digits.starts_with("996")) {
        return is_kyrgyz_mobile(digits.substr(3));
    }
    return digits.size() == 11 && (digits[0] == '8' || digits[0] == '7') &&
           (is_russian_mobile(digits.substr(1)) || is_kazakh(digits.substr(1)));
}

class Search {
public:
    Search(std::string_view text, std::span<const Token> tokens, Candidates& out)
        : folded_(fold_in_place(text)), tokens_(tokens), out_(out) {}

    void run() {
        for (std::size_t token = 0; token < tokens_.size();) {
            const bool begins = number_word(word(token)) || (is_number(token) && word(token)[0] == '0');
            const std::size_t end = begins ? end_of_phone(token) : token;
            token = std::max(token + 1, end);
        }
    }

private:
    [[nodiscard]] std::string_view word(std::size_t token) const {
        return std::string_view(folded_).substr(tokens_[token].begin, tokens_[token].end - tokens_[token].begin);
    }

    [[nodiscard]] bool is_number(std::size_t token) const {
        return tokens_[token].flags == Token::digits && is_digit(word(token)[0]) && word(token).size() <= 6;
    }

    // One past the last token of the longest number that begins there; first if none does.
    std::size_t end_of_phone(std::size_t first) {
        SpokenDigits spoken;
        std::size_t parts = 0;
        std::size_t words = 0;  // the others are digits: "ноль 555 12 34 56"
        std::size_t end = first;
        for (std::size_t token = first; token < tokens_.size() && token < first + tokens_max; ++token) {
            if (tokens_[token].flags == 0) {
                continue;
            }
            const auto number = number_word(word(token));
            if (!number && !is_number(token)) {
                break;
            }
            number ? spoken.add(*number) : spoken.add(word(token));
            words += number ? 1 : 0;
            ++parts;
            const std::string digits = spoken.digits();
            if (digits.size() > digits_max) {
                break;
            }
            end = parts >= words_min && words > 0 && is_phone(digits) ? token + 1 : end;
        }
        if (end > first) {
            out_.push_back({begin_of(first), tokens_[end - 1].end, SpanType::phone, "phone.spoken", sure::shape});
        }
        return end;
    }

    // "плюс девятьсот девяносто шесть"
    [[nodiscard]] std::size_t begin_of(std::size_t first) const {
        return tokens_[first > 0 && word(first - 1) == "плюс" ? first - 1 : first].begin;
    }

    std::string folded_;
    std::span<const Token> tokens_;
    Candidates& out_;
};

}  // namespace

void find_spoken_phones(std::string_view text, std::span<const Token> tokens, Candidates& out) {
    if (tokens.size() >= words_min && may_hold_number(text, tokens)) {
        Search(text, tokens, out).run();
    }
}

}  // namespace wordkeep::words
