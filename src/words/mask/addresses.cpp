// Streets with a number: "ул. Киевская 95/1, кв 12", "Токтогул көчөсү 45", "7 мкр дом 12", "12 Baker Street".
//
// A street without a number is a place like any other and stays. So does a flat without its house.
#include <algorithm>
#include <array>

#include "words/mask/house_number.hpp"
#include "words/mask/letters.hpp"

namespace wordkeep::words {
namespace {

constexpr std::size_t name_words_max = 4;

bool is_capital(const Message& message, std::size_t token) {
    const std::size_t at = message.tokens[token].begin;
    return message.text.substr(at, 2) != std::string_view(message.folded).substr(at, 2);
}

bool is_letters(const Message& message, std::size_t token) {
    return message.tokens[token].flags == Token::letters;
}

std::size_t letters_in(const Message& message, std::size_t token) {
    const std::string_view word = message.word(token);
    return static_cast<std::size_t>(
        std::ranges::count_if(word, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U; }));
}

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
                from_district(token);
            }
            if ((cues & cue::street_name) != 0) {
                from_name(token);
            }
            if (cues == 0) {
                from_surname(token);
            }
            if ((cues & cue::english_street) != 0) {
                from_english(token);
            }
            if ((cues & cue::house) != 0) {
                from_house(token);
            }
            if ((cues & cue::address) != 0) {
                from_cue(token);
            }
        }
    }

private:
    void put(std::size_t first_byte, const HouseNumber& house, std::string_view rule, float score) {
        out_.push_back({first_byte, address_tail(message_, house).end, SpanType::address, rule, score});
    }

    [[nodiscard]] std::size_t begin_of(std::size_t token) const { return message_.tokens[token].begin; }

    // A number that belongs to the name of the street: "7 апреля", "40 лет Октября".
    [[nodiscard]] bool names_a_day(std::size_t token) const {
        return token + 1 < message_.tokens.size() && message_.tokens[token].flags == Token::digits &&
               ((message_.cues[token + 1] & cue::month) != 0 || message_.word(token + 1) == "лет" ||
                message_.word(token + 1) == "жыл");
    }

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
        }
        return begin;
    }

    void from_street(std::size_t token) {
        std::size_t at = token + 1;
        std::size_t words = 0;
        for (; at < message_.tokens.size() && words <= name_words_max; ++at) {
            if (names_a_day(at)) {
                words += 2;
                ++at;
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

    // No street is called so: the sentence has gone on.
    [[nodiscard]] bool is_sentence_word(std::size_t token) const {
        constexpr auto small =
            std::to_array<std::string_view>({"до", "от", "в", "на", "по", "около", "за", "и", "есть", "где", "это",
                                             "для", "у", "к", "через", "возле", "у", "там", "тут"});
        return std::ranges::find(small, message_.word(token)) != small.end();
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
            put(begin_of(both ? name : street), house, "address.street", sure::shape);
            return;
        }
        const bool sure_name =
            name < street && (is_capital(message_, name) || !message_.word(street).starts_with("ул"));
        if (sure_name) {
            put(begin_of(name), house, "address.street_after", sure::shape);
        }
    }

    // "7 мкр дом 12", "мкр Асанбай 22/4", "мкр 7, 12".
    void from_district(std::size_t token) {
        std::size_t begin = token;
        bool numbered = false;
        if (token > 0 && message_.tokens[token - 1].flags == Token::digits) {
            begin = token - 1;
            numbered = true;
        } else if (token > 1 && message_.word(token - 1) == "-" && message_.tokens[token - 2].flags == Token::digits) {
            begin = token - 2;
            numbered = true;
        }
        std::size_t words = 0;
        for (std::size_t at = token + 1; at < message_.tokens.size() && words <= 3; ++at) {
            const HouseNumber house = house_number(message_, at);
            const bool of_name = at > 0 && message_.word(at - 1) == "-" &&
                                 message_.tokens[at - 1].end == message_.tokens[at].begin;  // Улан-2
            if (house.found() && (numbered || words > 0) && !of_name) {
                put(begin_of(begin), house, "address.district", sure::shape);
                return;
            }
            if (message_.tokens[at].flags == Token::digits) {
                numbered = true;
            } else if (is_letters(message_, at) && (message_.cues[at] & (cue::flat | cue::unit | cue::money)) == 0) {
                ++words;
            } else if (!is_name_mark(at, token)) {
                return;
            }
        }
    }

    // A well-known street that nobody needs to call one: "Манаса 57".
    void from_name(std::size_t token) {
        const std::string_view word = message_.word(token);
        std::size_t begin = token;
        if (word.starts_with("жолу") || word.starts_with("jolu") || word.starts_with("zholu")) {
            begin = token > 0 ? token - 1 : token;
            begin -= begin > 0 && message_.word(begin) == "-" ? 1 : 0;
            const std::string_view first = message_.word(begin);
            if (!first.starts_with("жибек") && !first.starts_with("jibek") && !first.starts_with("zhibek")) {
                return;
            }
        }
        begin = first_name_before(begin);
        std::size_t at = token + 1;
        while (at < message_.tokens.size() && at < token + 3 && is_name_mark(at, token)) {
            ++at;
        }
        const HouseNumber house = at < message_.tokens.size() ? house_number(message_, at) : HouseNumber{};
        if (house.found() && !names_a_day(at)) {
            put(begin_of(begin), house, "address.known_street", sure::cued);
        }
    }

    // "Льва Толстого", "Курманжан Датка": the first half of a name that the second is known by.
    [[nodiscard]] std::size_t first_name_before(std::size_t token) const {
        constexpr auto first = std::to_array<std::string_view>(
            {"льва", "молодой", "молодая", "ден", "дэн", "курманжан", "тоголок", "чынгыз", "чингиза", "ч", "байтик",
             "суюнбаева", "патриса", "сухэ", "максима", "юсупа", "жусупа"});
        std::size_t before = token > 0 ? token - 1 : token;
        before -= before > 0 && (message_.word(before) == "." || message_.word(before) == "-") ? 1 : 0;
        return std::ranges::find(first, message_.word(before)) != first.end() ? before : token;
    }

    // "Садырбаева 12а": a street by a surname, where the number is plainly a house's.
    void from_surname(std::size_t token) {
        if (token + 1 >= message_.tokens.size() || message_.tokens[token + 1].begin != message_.tokens[token].end + 1 ||
            !ends_like_street(token)) {
            return;
        }
        const HouseNumber house = house_number(message_, token + 1);
        if (!house.found()) {
            return;
        }
        const std::string_view number = message_.between(message_.tokens[token + 1].begin, house.end);
        const bool plain = std::ranges::all_of(number, is_digit);
        const bool tall = number.size() >= 2 && is_capital(message_, token);
        if (!plain || tall || address_tail(message_, house).flat) {
            put(begin_of(token), house, "address.surname", plain ? sure::weak + 0.15F : sure::cued);
        }
    }

    // -ова and -ева in any case; others end common words too (машина, городской), so they need a capital.
    [[nodiscard]] bool ends_like_street(std::size_t token) const {
        constexpr auto ends = std::to_array<std::string_view>({"ина", "ского", "ская", "ской", "ко"});
        const std::string_view word = message_.word(token);
        return letters_in(message_, token) >= 6 &&
               (word.ends_with("ова") || word.ends_with("ева") ||
                (is_capital(message_, token) &&
                 std::ranges::any_of(ends, [&](std::string_view end) { return word.ends_with(end); })));
    }

    // "12 Baker Street", "Chuy Avenue 123".
    void from_english(std::size_t token) {
        std::size_t begin = token;
        std::size_t words = 0;
        while (begin > 0 && words < 3 && is_street_word(begin - 1, words)) {
            --begin;
            ++words;
        }
        if (words == 0) {
            return;
        }
        if (begin > 0) {
            const HouseNumber before = house_number(message_, begin - 1);
            if (before.found() && before.last == begin - 1) {
                put(begin_of(begin - 1), {begin_of(begin - 1), message_.tokens[token].end, token}, "address.english",
                    sure::shape);
                return;
            }
        }
        const HouseNumber after =
            token + 1 < message_.tokens.size() ? house_number(message_, token + 1) : HouseNumber{};
        if (after.found() && is_capital(message_, begin)) {
            put(begin_of(begin), after, "address.english_after", sure::shape);
        }
    }

    // Capitals make a name; so does one small word that says nothing else.
    [[nodiscard]] bool is_street_word(std::size_t token, std::size_t words) const {
        constexpr auto small = std::to_array<std::string_view>(
            {"the", "a",   "my", "this", "of",   "on",   "in",   "for",  "and", "to", "at",   "by",  "off",
             "one", "way", "is", "same", "your", "that", "from", "with", "any", "or", "test", "long"});
        if (!is_letters(message_, token) || std::ranges::find(small, message_.word(token)) != small.end()) {
            return false;
        }
        return is_capital(message_, token) || (words == 0 && letters_in(message_, token) >= 4);
    }

    // "дом 12 кв 45": a house with its flat, though nobody says in which street.
    void from_house(std::size_t token) {
        const HouseNumber house = house_number(message_, token);
        if (house.found() && address_tail(message_, house).flat) {
            put(begin_of(token), house, "address.house_flat", sure::cued);
        }
    }

    // "адрес: Исанова 42-15".
    void from_cue(std::size_t token) {
        std::size_t first = 0;
        std::size_t words = 0;
        for (std::size_t at = token + 1; at < message_.tokens.size() && words <= name_words_max; ++at) {
            const HouseNumber house = words > 0 ? house_number(message_, at) : HouseNumber{};
            if (house.found() && !names_a_day(at)) {
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

}  // namespace

void find_addresses(const Message& message, Candidates& out) {
    Search(message, out).run();
}

}  // namespace wordkeep::words
