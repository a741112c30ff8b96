#include "words/mask/message.hpp"

#include <algorithm>

#include "words/mask/homonyms.hpp"
#include "words/mask/letters.hpp"
#include "words/mask/quantities.hpp"

namespace wordkeep::words {
namespace {

void read_digits(std::string_view text, std::uint32_t token, const Token& bounds, std::vector<Digits>& out) {
    for (std::uint32_t at = bounds.begin; at < bounds.end;) {
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        const std::uint32_t begin = at;
        while (at < bounds.end && is_digit(text[at])) {
            ++at;
        }
        out.push_back({begin, at, token, begin > bounds.begin, at < bounds.end, 0, Digits::Claim::none});
    }
}

void read_gate(Message& message) {
    const std::string_view text = message.text;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char byte = text[at];
        message.only_ascii = message.only_ascii && !is_beyond_ascii(byte);
        if (byte == '@') {
            message.has_at = true;
        } else if (is_latin(byte)) {
            message.has_latin = true;
        } else if ((byte == '.' && is_word(byte_before(text, at)) && is_word(byte_at(text, at + 1))) ||
                   (byte == ':' && byte_at(text, at + 1) == '/')) {
            message.has_dotted_word = true;
        }
    }
}

}  // namespace

Message Message::read(std::string_view text, std::span<const Token> tokens, const CueTable& table) {
    Message message{.text = text, .folded = {}, .tokens = tokens, .cues = {}, .digits = {}};
    read_gate(message);
    for (std::uint32_t index = 0; index < tokens.size(); ++index) {
        if ((tokens[index].flags & Token::digits) != 0) {
            read_digits(text, index, tokens[index], message.digits);
        }
    }
    if (message.plain()) {
        return message;
    }
    message.folded = fold_in_place(text);
    message.cues.resize(tokens.size());
    for (std::size_t index = 0; index < tokens.size(); ++index) {
        message.cues[index] = table.find(message.word(index));
    }
    drop_street_homonyms(message);
    for (Digits& digits : message.digits) {
        if (digits.glued_after) {
            const std::uint32_t end = tokens[digits.token].end;
            digits.glued_cues = table.find(std::string_view(message.folded).substr(digits.end, end - digits.end));
        }
    }
    claim_quantities(message);
    return message;
}

std::size_t Message::token_at(std::size_t byte) const {
    const auto found =
        std::ranges::upper_bound(tokens, byte, {}, [](const Token& token) { return std::size_t{token.end}; });
    return static_cast<std::size_t>(found - tokens.begin());
}

Cues Message::nearest_before(std::size_t token, Cues wanted, int words) const {
    for (int steps = 3 * words + 4; token > 0 && words > 0 && steps > 0; --steps) {
        --token;
        if ((cues[token] & wanted) != 0) {
            return cues[token];
        }
        words -= tokens[token].flags != 0 ? 1 : 0;
    }
    return 0;
}

Cues Message::nearest_after(std::size_t token, Cues wanted, int words) const {
    for (int steps = 3 * words + 4; token + 1 < tokens.size() && words > 0 && steps > 0; --steps) {
        ++token;
        if ((cues[token] & wanted) != 0) {
            return cues[token];
        }
        words -= tokens[token].flags != 0 ? 1 : 0;
    }
    return 0;
}

}  // namespace wordkeep::words
