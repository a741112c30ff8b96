// Streets and housing estates that nobody calls so: "Манаса 57", "Садырбаева 12а", "Асанбай 15-40", "Кулумбаев 28".
//
// A name beside a number is a price, a size or a score far oftener than an address. The number has to look like a
// house's (12а, 95/1, a flat behind it), or the place in the sentence has to be one for places.
#include <algorithm>
#include <array>
#include <string_view>

#include "words/mask/finder.hpp"
#include "words/mask/house_number.hpp"
#include "words/mask/letters.hpp"
#include "words/mask/place_words.hpp"
#include "words/mask/streets.hpp"

namespace wordkeep::words {
namespace {

// "Льва Толстого", "Курманжан Датка": the first half of a name that the second is known by.
constexpr auto first_halves = std::to_array<std::string_view>(
    {"карла",     "розы",    "клары",  "тауке",   "льва",   "молодой", "молодая",   "ден",     "дэн",
     "курманжан", "тоголок", "чынгыз", "чингиза", "ч",      "байтик",  "суюнбаева", "патриса", "сухэ",
     "максима",   "юсупа",   "жусупа", "шабдан",  "baytik", "baitik",  "shabdan",   "сулейман"});

// Streets called in the nominative: "Горький 54-12". The words mean other things besides, so the number must tell.
constexpr auto nominatives = std::to_array<std::string_view>(
    {"горький", "пушкин", "толстой", "гоголь", "лермонтов", "киров", "калинин", "ленин", "чехов", "белинский",
     "достоевский", "некрасов", "дзержинский", "крупская", "репин", "кулиев", "абай", "gorkiy", "gorky"});

// Streets of a hero, with his name before: "Бердике баатыр 230".
constexpr auto heroes = std::to_array<std::string_view>({"баатыр", "баатыра", "батыр", "батыра", "датка", "baatyr"});

class Search {
public:
    Search(const Message& message, Candidates& out) : message_(message), out_(out) {}

    void run() {
        for (std::size_t token = 0; token < message_.tokens.size(); ++token) {
            const Cues cues = message_.cues[token];
            if ((cues & cue::street_name) != 0) {
                from_name(token);
            } else if ((cues & cue::estate) != 0) {
                from_estate(token);
            } else if (names_a_day(message_, token)) {
                from_day(token);
            } else if (cues == 0 && is_letters(message_, token)) {
                holds(nominatives, word(token)) ? from_nominative(token) : from_surname(token);
            }
        }
    }

private:
    [[nodiscard]] std::string_view word(std::size_t token) const { return message_.word(token); }
    [[nodiscard]] bool exists(std::size_t token) const { return token < message_.tokens.size(); }

    void put(std::size_t first, const HouseNumber& house, std::string_view rule, float score) {
        const std::size_t end = std::max(address_tail(message_, house).end, end_of_letter(house));
        out_.push_back({message_.tokens[first].begin, end, SpanType::address, rule, score});
    }

    // "81 а": the letter apart from its number, at the end of what is said.
    [[nodiscard]] std::size_t end_of_letter(const HouseNumber& house) const {
        const std::size_t letter = house.last + 1;
        const bool one = exists(letter) && is_letters(message_, letter) && letters_in(message_, letter) == 1 &&
                         (word(letter) == "а" || word(letter) == "б" || word(letter) == "г" || word(letter) == "a");
        const bool ends = !exists(letter + 1) || message_.tokens[letter + 1].flags == 0;
        return one && ends ? message_.tokens[letter].end : house.end;
    }

    // The number says by itself that it is a house's.
    [[nodiscard]] bool is_plainly_a_house(const HouseNumber& house) const {
        const std::string_view number = message_.between(house.begin, house.end);
        const bool lettered = !std::ranges::all_of(number, [](char byte) { return is_digit(byte) || byte == '-'; });
        const bool size = number.contains('x') || number.contains("х");  // 60x80
        return (lettered && !size) || address_tail(message_, house).end > house.end || end_of_letter(house) > house.end;
    }

    [[nodiscard]] bool is_size(const HouseNumber& house) const {
        const std::string_view number = message_.between(house.begin, house.end);
        return number.contains('x') || number.contains("х");
    }

    // A well-known street: any number that counts nothing else.
    void from_name(std::size_t token) {
        if (const HouseNumber glued = glued_house(message_, token, 5); glued.found()) {
            put(token, glued, "address.known_street", sure::cued);
            return;
        }
        std::size_t begin = token;
        if (word(token).starts_with("жолу") || word(token).starts_with("jolu") || word(token).starts_with("zholu")) {
            begin = token > 0 ? token - 1 : token;
            begin -= begin > 0 && word(begin) == "-" ? 1 : 0;
            const std::string_view first = word(begin);
            if (!first.starts_with("жибек") && !first.starts_with("jibek") && !first.starts_with("zhibek")) {
                return;
            }
        }
        begin = first_name_before(begin);
        std::size_t at = token + 1;
        while (exists(at) && at < token + 3 &&
               (word(at) == "," || word(at) == "-" || word(at) == ":" || word(at).starts_with("кесилиш"))) {
            ++at;
        }
        const HouseNumber house = exists(at) ? house_number(message_, at) : HouseNumber{};
        if (!house.found() || names_a_day(message_, at) || is_size(house)) {
            return;
        }
        const bool telling = is_plainly_a_house(house);
        if (telling || (!counts_what_follows(message_, house.last) && !is_named_after(message_, begin))) {
            put(begin, house, "address.known_street", sure::cued);
        }
    }

    [[nodiscard]] std::size_t first_name_before(std::size_t token) const {
        std::size_t before = token > 0 ? token - 1 : token;
        const bool glued = token >= 2 && word(before) == "-" &&
                           message_.tokens[before].begin == message_.tokens[token - 2].end &&
                           message_.tokens[before].end == message_.tokens[token].begin;
        if (glued && is_letters(message_, token - 2) && is_capital(message_, token - 2)) {
            return token - 2;  // Жукеева-Пудовкина
        }
        if (before < token && holds(heroes, word(token)) && is_letters(message_, before) &&
            is_capital(message_, before)) {
            return before;
        }
        before -= before > 0 && (word(before) == "." || word(before) == "-") ? 1 : 0;
        const bool initial =
            token >= 2 && word(token - 1) == "." && letters_in(message_, before) == 1 && is_capital(message_, before);
        return initial || holds(first_halves, word(before)) ? before : token;
    }

    // "7 апреля 4б кв 33": a street that is called after a day, if the number tells.
    void from_day(std::size_t token) {
        const bool years = word(token + 1) == "лет" && exists(token + 2) && is_letters(message_, token + 2);
        const std::size_t next = token + (years ? 3 : 2);  // 40 лет Октября
        const HouseNumber house = exists(next) ? house_number(message_, next) : HouseNumber{};
        if (!house.found() || house.begin > message_.tokens[next - 1].end + 1) {
            return;
        }
        const std::string_view number = message_.between(house.begin, house.end);
        const bool telling = number.contains('/') || end_of_letter(house) > house.end || is_beyond_ascii(number.back());
        if (address_tail(message_, house).flat || telling) {
            put(token, house, "address.day", sure::cued);
        }
    }

    // "Горький 54-12", "Пушкин 12 кв 5".
    void from_nominative(std::size_t token) {
        const HouseNumber house = exists(token + 1) ? house_number(message_, token + 1) : HouseNumber{};
        if (!house.found() || is_size(house) || is_named_after(message_, token)) {
            return;
        }
        const bool place = follows_village(message_, token);
        if (is_plainly_a_house(house) ||
            ((place || is_house_and_flat(house)) && !counts_what_follows(message_, house.last))) {
            put(token, house, "address.nominative", sure::cued);
        }
    }

    // 54-12: two numbers that are no time of the day.
    [[nodiscard]] bool is_house_and_flat(const HouseNumber& house) const {
        const std::string_view number = message_.between(house.begin, house.end);
        const std::size_t dash = number.find('-');
        const bool hour = dash < 2 || (dash == 2 && (number[0] < '2' || (number[0] == '2' && number[1] < '4')));
        return dash != std::string_view::npos && !(hour && number.size() == dash + 3);
    }

    // A street by a surname.
    void from_surname(std::size_t token) {
        std::size_t next = token + 1;
        const bool comma = exists(next + 1) && word(next) == ",";
        next += comma ? 1 : 0;
        if (!exists(next) || message_.tokens[next].begin != message_.tokens[next - 1].end + 1) {
            return;
        }
        Ending ending = ending_of(token);
        if (ending == Ending::other && is_capital(message_, token) && is_fraction_after_place(token, next)) {
            ending = Ending::genitive;
        } else if (ending == Ending::other && is_capital(message_, token) && follows_village(message_, token)) {
            ending = Ending::nominative;
        } else if (ending == Ending::other && letters_in(message_, token) >= 4) {
            ending = Ending::adjective;  // "Восстания 82 кв 15", "невский 88 кв 4"
        }
        if (ending == Ending::other) {
            return;
        }
        const HouseNumber house = house_number(message_, next);
        const bool needs_flat = comma || ending == Ending::adjective;
        if (house.found() && needs_flat && !has_flat(house)) {
            return;
        }
        if (!house.found() || is_size(house) || is_named_after(message_, token)) {
            return;
        }
        const std::size_t begin = first_name_before(token);
        if (is_plainly_a_house(house)) {
            put(begin, house, "address.surname", sure::cued);
            return;
        }
        const bool fits = !counts_what_follows(message_, house.last) && place_may_begin(message_, begin) &&
                          (is_capital(message_, token) || begin > 0) && (house.end - house.begin >= 2 || begin > 0) &&
                          (ending != Ending::nominative || begin > 0 || ends_after(house));
        if (fits) {
            put(begin, house, "address.surname", sure::weak + 0.15F);
        }
    }

    // "кв 15" behind the house, or the like of it; floors and entrances are a shop's as often.
    [[nodiscard]] bool has_flat(const HouseNumber& house) const {
        std::size_t next = house.last + 1;
        next += exists(next) && word(next) == "," ? 1 : 0;
        const bool flat = exists(next) && (word(next).starts_with("кв") || word(next) == "kv" || word(next) == "apt");
        return flat && address_tail(message_, house).flat;
    }

    // "на Шаболовка 30/12"
    [[nodiscard]] bool is_fraction_after_place(std::size_t token, std::size_t number) const {
        constexpr auto before = std::to_array<std::string_view>({"на", "до", "с", "от", "по", "адрес"});
        return token > 0 && holds(before, word(token - 1)) && exists(number + 2) && word(number + 1) == "/" &&
               message_.tokens[number].end - message_.tokens[number].begin >= 2 &&
               message_.tokens[number].end == message_.tokens[number + 1].begin &&
               message_.tokens[number + 2].flags == Token::digits;
    }

    // The message or a part of it ends with the number.
    [[nodiscard]] bool ends_after(const HouseNumber& house) const {
        return !exists(house.last + 1) || message_.tokens[house.last + 1].flags == 0;
    }

    enum class Ending {
        other,
        genitive,    // Садырбаева
        nominative,  // Кулумбаев
        adjective,   // Молодёжная
    };
    // -ова and -ева in any case; others end common words too (машина, городской), so they need a capital.
    [[nodiscard]] Ending ending_of(std::size_t token) const {
        constexpr auto genitive = std::to_array<std::string_view>(
            {"ина", "ского", "ская", "ской", "ко", "ina", "skogo", "skaya", "skoy", "aya"});
        constexpr auto nominative = std::to_array<std::string_view>({"ов", "ев", "ov", "ev"});
        const std::string_view name = word(token);
        if (letters_in(message_, token) < 6) {
            return Ending::other;
        }
        const auto ends = [&](std::string_view end) { return name.ends_with(end); };
        if (ends("strasse") || ends("straße") || ends("ова") || ends("ева") || ends("ova") || ends("eva")) {
            return Ending::genitive;
        }
        if (!is_capital(message_, token)) {
            return Ending::other;
        }
        if (std::ranges::any_of(genitive, ends)) {
            return Ending::genitive;
        }
        if (std::ranges::any_of(nominative, ends)) {
            return Ending::nominative;
        }
        return ends("ая") || ends("ый") ? Ending::adjective : Ending::other;
    }

    // "Асанбай 15-40", "Джал 23 дом 22 кв 46", "Аламедин-1 72 кв 40", "Кызыл-Аскер, Дачная 6".
    void from_estate(std::size_t token) {
        const std::size_t begin = begin_of_estate(message_, token);
        if (begin == no_token) {
            return;
        }
        bool numbered = false;
        std::size_t at = token + 1;
        if (exists(at + 1) && word(at) == "-" && message_.tokens[at].begin == message_.tokens[token].end &&
            message_.tokens[at + 1].flags == Token::digits) {
            numbered = true;
            at += 2;
        }
        if (!numbered && is_known_by_number(word(token))) {
            if (!exists(at + 1) || message_.tokens[at].flags != Token::digits || counts_what_follows(message_, at)) {
                return;
            }
            ++at;  // "Восток 5, дом 12"
        }
        at = past_marks(at);
        const std::size_t street = at;
        while (exists(at) && at < street + 3 && is_letters(message_, at) &&
               (is_capital(message_, at) || (message_.cues[at] & cue::street_name) != 0) &&
               (message_.cues[at] & (cue::house | cue::flat)) == 0) {
            at = past_marks(at + 1);
        }
        const HouseNumber house = exists(at) ? house_number(message_, at) : HouseNumber{};
        if (!house.found() || is_size(house) || names_a_day(message_, at)) {
            return;
        }
        const bool pair = message_.between(house.begin, house.end).contains('-');
        const bool counts = counts_what_follows(message_, house.last);
        if (is_plainly_a_house(house) || (!counts && (pair || place_may_begin(message_, begin)))) {
            put(begin, house, "address.estate", sure::cued);
        }
    }

    [[nodiscard]] std::size_t past_marks(std::size_t at) const {
        while (exists(at) && (word(at) == "," || word(at) == ":" || word(at) == ".")) {
            ++at;
        }
        return at;
    }

    const Message& message_;
    Candidates& out_;
};

}  // namespace

void find_unmarked_addresses(const Message& message, Candidates& out) {
    Search(message, out).run();
}

}  // namespace wordkeep::words
