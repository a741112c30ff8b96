// Streets with a number: "ул. Киевская 95/1, кв 12", "Токтогул көчөсү 45", "7 мкр дом 12", "12 Baker Street".
//
// A street without a number is a place like any other and stays. So does a flat without its house.
#include <array>
#include <string_view>

#include "words/mask/house_number.hpp"
#include "words/mask/letters.hpp"
#include "words/mask/place_words.hpp"

namespace wordkeep::words {
namespace {

constexpr std::size_t name_words_max = 4;

class Search {
public:
    Search(const Message& message, Candidates& out) : message_(message), out_(out) {}

    void run() {
        for (std::size_t token = 0; token < message_.tokens.size(); ++token) {
            const Cues cues = message_.cues[token];
            if ((cues & cue::street) != 0) {
                from_street(token);
            }
            if ((cues & cue::district) != 0) {
                from_district(token, token, false);
            }
            if (token > 0 && message_.word(token - 1) == "кичи" && message_.word(token).starts_with("район")) {
                from_district(token - 1, token, false);
            }
            if ((cues & cue::house) != 0) {
                from_house(token);
            }
            if ((cues & cue::flat) != 0) {
                from_flat(token);
            }
            if (message_.word(token) == "жк") {
                from_complex(token);
            }
            if ((cues & cue::address) != 0) {
                from_cue(token);
            }
        }
        for (const Digits& digits : message_.digits) {
            if ((digits.glued_cues & cue::district) != 0 && !digits.glued_before) {
                from_district(digits.token, digits.token, true);
            }
        }
    }

private:
    void put(std::size_t first_byte, const HouseNumber& house, std::string_view rule, float score) {
        out_.push_back({first_byte, address_tail(message_, house).end, SpanType::address, rule, score});
    }

    [[nodiscard]] std::size_t begin_of(std::size_t token) const { return message_.tokens[token].begin; }

    // "Арча-Бешик, ул. Ынтымак 14": from the estate on, where one stands before the street.
    [[nodiscard]] std::size_t with_estate(std::size_t street) const {
        std::size_t at = street;
        while (at > 0 && street - at < 3 &&
               (message_.word(at - 1) == "," || message_.word(at - 1) == "." || is_district(at - 1))) {
            --at;
        }
        // "кок-жар-2 ул маданият 3"
        const bool number = at >= 2 && message_.tokens[at - 1].flags == Token::digits &&
                            message_.tokens[at - 1].end - message_.tokens[at - 1].begin <= 2;
        const std::size_t dash = number && message_.word(at - 2) == "-" ? 1 : 0;
        if (number && at >= 2 + dash && (message_.cues[at - 2 - dash] & cue::estate) != 0) {
            at -= 1 + dash;
        }
        const bool estate = at > 0 && (message_.cues[at - 1] & cue::estate) != 0;
        const std::size_t first = estate ? begin_of_estate(message_, at - 1) : no_token;
        return first == no_token ? street : first;
    }

    [[nodiscard]] bool is_district(std::size_t token) const { return (message_.cues[token] & cue::district) != 0; }

    // The name before its street word: "Токтогул көчөсү". The street word's own place if there is none.
    [[nodiscard]] std::size_t name_before(std::size_t token) const {
        std::size_t begin = token;
        for (int words = 0; words < 2 && begin > 0; ++words) {
            const std::size_t previous = begin - 1;
            const bool name =
                is_letters(message_, previous) && letters_in(message_, previous) >= 3 &&
                (words == 0 || is_capital(message_, previous) || (message_.cues[previous] & cue::street_name) != 0);
            if (!name || (message_.cues[previous] & (cue::address | cue::mine | cue::filler)) != 0) {
                break;
            }
            begin = previous;
            // Ысык-Көл көчөсү
            if (begin >= 2 && message_.word(begin - 1) == "-" &&
                message_.tokens[begin - 1].end == message_.tokens[begin].begin && is_letters(message_, begin - 2)) {
                begin -= 2;
            }
        }
        return begin;
    }

    // "3-көчө": a street that has only a number. The street word's own place if it has none.
    [[nodiscard]] std::size_t number_before(std::size_t street) const {
        const bool dashed = street >= 2 && message_.word(street - 1) == "-" &&
                            message_.tokens[street - 1].end == message_.tokens[street].begin;
        const std::size_t number = dashed ? street - 2 : street;
        return dashed && message_.tokens[number].flags == Token::digits ? number : street;
    }

    void from_street(std::size_t token) {
        std::size_t at = token + 1;
        std::size_t words = 0;
        for (; at < message_.tokens.size() && words <= name_words_max; ++at) {
            if (names_a_day(message_, at) || names_a_year(at)) {
                words += 2;
                ++at;
            } else if (const HouseNumber glued = glued_house(message_, at, 4); glued.found()) {
                put(begin_of(token), glued, "address.street", sure::shape);
                return;
            } else if (const HouseNumber house = house_number(message_, at); house.found()) {
                finish_street(token, words, house);
                return;
            } else if (is_letters(message_, at) && !is_sentence_word(at)) {
                ++words;
            } else if (!is_name_mark(at, token)) {
                return;
            }
        }
    }

    // ул. 1905 года
    [[nodiscard]] bool names_a_year(std::size_t token) const {
        return token + 1 < message_.tokens.size() && message_.tokens[token].flags == Token::digits &&
               message_.tokens[token].end - message_.tokens[token].begin == 4 &&
               (message_.word(token + 1) == "года" || message_.word(token + 1) == "жыл");
    }

    // No street is called so: the sentence has gone on.
    [[nodiscard]] bool is_sentence_word(std::size_t token) const {
        constexpr auto small =
            std::to_array<std::string_view>({"до", "от", "в", "на", "по", "около", "за", "и", "есть", "где", "это",
                                             "для", "у", "к", "через", "возле", "у", "там", "тут"});
        return holds(small, message_.word(token));
    }

    [[nodiscard]] bool is_name_mark(std::size_t at, std::size_t street) const {
        const std::string_view word = message_.word(at);
        const bool abbreviation = word == "." && (at == street + 1 || letters_in(message_, at - 1) <= 2);
        return abbreviation || word == "-" || word == "," || word == ":" || word == "\"" || word == "«" || word == "»";
    }

    void finish_street(std::size_t street, std::size_t words, const HouseNumber& house) {
        const std::size_t name = name_before(street);
        if (words > 0) {
            // "Киевская ул., дом 5" has its name before the street word too.
            const bool both = name < street && (message_.cues[street - 1] & cue::street_name) != 0;
            put(begin_of(with_estate(both ? name : street)), house, "address.street", sure::shape);
            return;
        }
        const bool sure_name =
            name < street && (is_capital(message_, name) || !message_.word(street).starts_with("ул"));
        const std::size_t number = number_before(street);
        if (sure_name) {
            put(begin_of(with_estate(name)), house, "address.street_after", sure::shape);
        } else if (number < street) {
            put(begin_of(with_estate(number)), house, "address.street_after", sure::shape);
        }
    }

    // "Анар мкр 14 дом", "Амир-Темур мкр 34": the name before its word. The word's own place if there is none.
    [[nodiscard]] std::size_t estate_before(std::size_t token, std::size_t last) const {
        const bool house = last + 1 < message_.tokens.size() && house_number(message_, last + 1).found();
        if (!house || token == 0 || !is_letters(message_, token - 1) || !is_capital(message_, token - 1) ||
            letters_in(message_, token - 1) < 3 || (message_.cues[token - 1] & ~cue::estate) != 0) {
            return token;
        }
        const bool dashed = token >= 3 && message_.word(token - 2) == "-" && is_letters(message_, token - 3);
        return dashed ? token - 3 : token - 1;
    }

    // "7 мкр дом 12", "мкр Асанбай 22/4", "мкр 7, 12". glued: the token holds the number too, 7мкр.
    // first, token: the word for it, which may be two ("кичи район").
    void from_district(std::size_t first, std::size_t token, bool glued) {
        std::size_t begin = first;
        bool numbered = glued;
        if (!glued && first > 0 && message_.tokens[first - 1].flags == Token::digits) {
            begin = first - 1;
            numbered = true;
        } else if (!glued && first > 1 && message_.word(first - 1) == "-" &&
                   message_.tokens[first - 2].flags == Token::digits) {
            begin = first - 2;
            numbered = true;
        }
        // Аламедин-1 микрорайону
        if (numbered && begin >= 2 && begin < first && message_.word(begin - 1) == "-" &&
            message_.tokens[begin - 2].end == message_.tokens[begin - 1].begin && is_letters(message_, begin - 2)) {
            begin -= 2;
        }
        std::size_t words = 0;
        if (const std::size_t name = glued || numbered ? first : estate_before(first, token); name < first) {
            begin = name;
            words = 1;
        }
        for (std::size_t at = token + 1; at < message_.tokens.size() && words <= 4; ++at) {
            const HouseNumber house = house_number(message_, at);
            const bool of_name = at > 0 && message_.word(at - 1) == "-" &&
                                 message_.tokens[at - 1].end == message_.tokens[at].begin;  // Улан-2
            if (house.found() && (numbered || words > 0) && (!of_name || glued)) {
                if (address_tail(message_, house).end == house.end && counts_what_follows(message_, house.last)) {
                    return;  // "7 мкр 2 пиццы"
                }
                put(begin_of(with_estate(begin)), house, "address.district", sure::shape);
                return;
            }
            if (message_.tokens[at].flags == Token::digits) {
                numbered = true;
            } else if (is_letters(message_, at) && (message_.cues[at] & (cue::flat | cue::unit | cue::money)) == 0 &&
                       (!numbered || is_capital(message_, at) || (message_.cues[at] & cue::street) != 0)) {
                ++words;
            } else if (!is_name_mark(at, token)) {
                return;
            }
        }
    }

    // "дом 12 кв 45", "25-үй, 60-батир": a house with its flat, though nobody says in which street.
    void from_house(std::size_t token) {
        std::size_t first = token;
        if (token > 0 && message_.tokens[token - 1].flags == Token::digits) {
            first = token - 1;
        } else if (token > 1 && message_.word(token - 1) == "-" && message_.tokens[token - 2].flags == Token::digits) {
            first = token - 2;
        }
        for (const std::size_t start : {first, token}) {
            const HouseNumber house = house_number(message_, start);
            const AddressTail tail = house.found() ? address_tail(message_, house) : AddressTail{};
            // "43 дом 12 квартира": the first number is the house's only if the second is the flat's.
            const bool counted = start < token && house.last < token && tail.end <= message_.tokens[token].end;
            if (house.found() && !counted && tail.flat) {
                out_.push_back(
                    {begin_of(start), end_of_name_after(house), SpanType::address, "address.house_flat", sure::cued});
                return;
            }
        }
    }

    // "ЖК Авангард блок 3 квартира 45": a house of the complex with its flat.
    void from_complex(std::size_t token) {
        constexpr std::size_t parts_max = 6;  // tokens
        constexpr auto blocks = std::to_array<std::string_view>({"блок", "секция", "литер", "корпус", "подъезд"});
        for (std::size_t at = token + 1; at + 1 < message_.tokens.size() && at <= token + parts_max; ++at) {
            const bool block = holds(blocks, message_.word(at));
            if (!block && (is_letters(message_, at) || is_name_mark(at, token))) {
                continue;
            }
            const std::size_t last = at + 1;
            const HouseNumber house{begin_of(at), message_.tokens[last].end, last};
            const bool numbered = block && (message_.tokens[last].flags & Token::digits) != 0;
            if (numbered && address_tail(message_, house).flat) {
                put(begin_of(token), house, "address.complex", sure::cued);
            }
            return;
        }
    }

    // "кв 14, дом 56, Скрябина": from the small to the large.
    void from_flat(std::size_t token) {
        constexpr std::size_t parts_max = 8;  // tokens
        bool numbered = false;
        for (std::size_t at = token + 1; at < message_.tokens.size() && at <= token + parts_max; ++at) {
            const bool house_word = (message_.cues[at] & cue::house) != 0;
            const HouseNumber house = house_word ? house_number(message_, at) : HouseNumber{};
            if (house.found() && numbered) {
                out_.push_back(
                    {begin_of(token), end_of_name_after(house), SpanType::address, "address.flat_house", sure::cued});
                return;
            }
            numbered = numbered || message_.tokens[at].flags == Token::digits;
            const bool part = (message_.cues[at] & cue::flat) != 0 || message_.tokens[at].flags == Token::digits ||
                              is_name_mark(at, token);
            if (!part) {
                return;
            }
        }
    }

    // The street that follows its house: a known one, or one that is called a street.
    [[nodiscard]] std::size_t end_of_name_after(const HouseNumber& house) const {
        const std::size_t end = address_tail(message_, house).end;
        std::size_t at = message_.token_at(end);
        at += at < message_.tokens.size() && message_.word(at) == "," ? 1 : 0;
        constexpr std::size_t words_max = 4;
        for (std::size_t words = 0; words < words_max && at < message_.tokens.size(); ++words, ++at) {
            const Cues cues = message_.cues[at];
            if ((cues & cue::street_name) != 0) {
                return message_.tokens[at].end;
            }
            if ((cues & cue::street) != 0) {
                const bool named = at + 2 < message_.tokens.size();
                return message_.tokens[named && message_.word(at + 1) == "." ? at + 2 : at + (named ? 1U : 0U)].end;
            }
            if ((cues & cue::estate) != 0) {
                const bool number = at + 2 < message_.tokens.size() && message_.word(at + 1) == "-" &&
                                    message_.tokens[at + 2].flags == Token::digits;
                return message_.tokens[number ? at + 2 : at].end;  // "дом 7 кв 90, Джал-29"
            }
            if ((cues & cue::district) != 0 && words == 1 && message_.tokens[at - 1].flags == Token::digits) {
                return message_.tokens[at].end;  // "дом 25, кв 12, 7 мкр"
            }
            if (message_.tokens[at].flags == 0) {
                break;
            }
        }
        return end;
    }

    // "адрес: Исанова 42-15".
    void from_cue(std::size_t token) {
        std::size_t first = 0;
        std::size_t words = 0;
        for (std::size_t at = token + 1; at < message_.tokens.size() && words <= name_words_max; ++at) {
            const HouseNumber house = words > 0 ? house_number(message_, at) : HouseNumber{};
            if (house.found() && !names_a_day(message_, at)) {
                put(begin_of(first), house, "address.cue", sure::cued);
                return;
            }
            if (is_letters(message_, at)) {
                const bool name = letters_in(message_, at) >= 4 || is_capital(message_, at);
                first = words == 0 || !name ? at : first;
                words = name ? words + 1 : 0;
            } else if (message_.tokens[at].flags != 0 || message_.word(at) == "?" || message_.word(at) == "!") {
                return;
            }
        }
    }

    const Message& message_;
    Candidates& out_;
};

// "3-я Парковая": the ordinal belongs to the name.
void take_ordinals(const Message& message, std::size_t from, Candidates& out) {
    for (std::size_t index = from; index < out.size(); ++index) {
        const std::size_t first = message.token_at(out[index].begin);
        const bool ordinal = first >= 3 && message.word(first - 2) == "-" &&
                             message.tokens[first - 3].flags == Token::digits &&
                             message.tokens[first - 3].end == message.tokens[first - 2].begin &&
                             (message.word(first - 1) == "я" || message.word(first - 1) == "й");
        out[index].begin = ordinal ? message.tokens[first - 3].begin : out[index].begin;
    }
}

// "Московская угол Шопокова 121": the street across belongs to the place.
void take_corners(const Message& message, std::size_t from, Candidates& out) {
    constexpr auto corner_words = std::to_array<std::string_view>(
        {"угол", "пересекает", "пересечение", "кесилиши", "кесилишинде", "тешик", "/", "ugol"});
    for (std::size_t index = from; index < out.size(); ++index) {
        const std::size_t first = message.token_at(out[index].begin);
        if (first < 2 || !holds(corner_words, message.word(first - 1))) {
            continue;
        }
        const std::size_t street = first - 2;
        const bool named =
            (message.cues[street] & cue::street_name) != 0 ||
            (is_letters(message, street) && is_capital(message, street) && letters_in(message, street) >= 4);
        out[index].begin = named ? message.tokens[street].begin : out[index].begin;
    }
}

}  // namespace

void find_addresses(const Message& message, Candidates& out) {
    const std::size_t from = out.size();
    Search(message, out).run();
    find_english_addresses(message, out);
    find_unmarked_addresses(message, out);
    take_corners(message, from, out);
    take_ordinals(message, from, out);
}

}  // namespace wordkeep::words
