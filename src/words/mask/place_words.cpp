#include "words/mask/place_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "words/mask/letters.hpp"
#include "words/mask/streets.hpp"

namespace wordkeep::words {
namespace {

// What is counted near street names, by its beginning.
constexpr auto counted = std::to_array<std::string_view>({
    "том",    "точ",   "книг",   "глав",     "сери",    "сезон", "звезд",   "гост",    "билет",  "букет", "контейнер",
    "ряд",    "места", "мест",   "рейс",     "маршр",   "машин", "человек", "числ",    "раз",    "бутыл", "банк",
    "пач",    "рулон", "мешк",   "мешок",    "доз",     "урок",  "занят",   "сабак",   "класс",  "балл",  "очк",
    "парт",   "групп", "тест",   "роз",      "тюльпан", "торт",  "вариант", "фото",    "видео",  "грамм", "жылы",
    "жылд",   "кун",   "саб",    "киши",     "бол",     "утра",  "вечер",   "ночи",    "пиал",   "порц",  "комплект",
    "набор",  "лиц",   "игр",    "матч",     "голов",   "побед", "орден",   "градус",  "век",    "пункт", "копе",
    "тыйын",  "years", "books",  "stars",    "guests",  "times", "points",  "tickets", "goals",  "games", "minutes",
    "people", "пицц",  "бургер", "самс",     "лагман",  "ролл",  "шаурм",   "сет",     "коробк", "литр",  "штук",
    "лепешк", "нан",   "торт",   "остановк", "сорт",    "заказ", "стих",    "болмо",
});

constexpr auto not_counted = std::to_array<std::string_view>({"домов", "болом", "болобуз", "болсун", "рядом"});

// What bears the names of people, and is no street.
constexpr auto bearers = std::to_array<std::string_view>({
    "рейс",      "аэропорт",  "аэропорта", "роман",       "книга",      "книгу",     "картина", "картину", "памятник",
    "памятника", "ресторан",  "кафе",      "отель",       "отеле",      "гостиница", "театр",   "театре",  "музей",
    "музее",     "кинотеатр", "маршрутка", "автобус",     "троллейбус", "стадион",   "турнир",  "кубок",   "премия",
    "сериал",    "фильм",     "эпос",      "дастан",      "поезд",      "самолет",   "платье",  "ботинки", "туфли",
    "сапоги",    "костюм",    "модель",    "бренд",       "духи",       "коллекция", "школа",   "школе",   "школы",
    "лицей",     "гимназия",  "садик",     "университет", "институт",   "имени",     "им",      "памяти",  "стихи",
    "песня",     "концерт",   "группа",    "журнал",      "рассказ",    "цитата",    "аптека",  "магазин", "банк",
    "тц",        "трц",       "рынок",     "базар",       "форма",      "мактап",    "мектеп",
});

// What a place follows.
constexpr auto place_follows = std::to_array<std::string_view>({
    "на",  "с",   "со", "по",     "до",    "из",    "от",   "в",          "к",           "возле",    "около",
    "это", "мы",  "я",  "биз",    "мен",   "офис",  "сюда", "туда",       "там",         "тут",      "здесь",
    "наш", "мой", "у",  "биздин", "at",    "to",    "on",   "from",       "na",          "v",        "s",
    "am",  "или", "и",  "же",     "место", "мекен", "угол", "пересекает", "пересечение", "кесилиши", "кесилишинде",
});

// Cities and towns, by their beginning.
constexpr auto cities = std::to_array<std::string_view>({
    "бишкек",  "кант",    "токмок", "токмак",  "каракол", "нарын",        "талас",       "баткен", "узген",
    "балыкчы", "сокулук", "кемин",  "джалал",  "жалал",   "балта",        "балте",       "ата",    "абад",
    "чолпон",  "алматы",  "москва", "ташкент", "астана",  "екатеринбург", "новосибирск", "спб",    "питер",
    "шамалды", "кочкор",  "суу",    "bishkek", "osh",     "karakol",      "naryn",       "tokmok", "kant",
    "almaty",  "город",   "шаар",   "село",    "айыл",
});

// The token before, past the dot of "г." and the like.
std::size_t before(const Message& message, std::size_t token) {
    return token > 1 && message.word(token - 1) == "." ? token - 2 : token - 1;
}

}  // namespace

bool is_capital(const Message& message, std::size_t token) {
    const std::string_view text = message.text.substr(message.tokens[token].begin, 2);
    if (text.empty() || !is_beyond_ascii(text[0])) {
        return !text.empty() && is_latin_upper(text[0]);
    }
    const auto lead = static_cast<unsigned char>(text[0]);
    const auto trail = text.size() > 1 ? static_cast<unsigned char>(text[1]) : 0U;
    if (lead == 0xd0) {
        return trail < 0xb0;  // Ѐ to Я
    }
    return (lead == 0xd2 || lead == 0xd3) && trail % 2 == 0;  // Ү, Ө, Ң
}

bool is_letters(const Message& message, std::size_t token) {
    return message.tokens[token].flags == Token::letters;
}

std::size_t letters_in(const Message& message, std::size_t token) {
    const std::string_view word = message.word(token);
    return static_cast<std::size_t>(
        std::ranges::count_if(word, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U; }));
}

bool names_a_day(const Message& message, std::size_t token) {
    return token + 1 < message.tokens.size() && message.tokens[token].flags == Token::digits &&
           ((message.cues[token + 1] & cue::month) != 0 || message.word(token + 1) == "лет" ||
            message.word(token + 1) == "жыл");
}

bool counts_what_follows(const Message& message, std::size_t token) {
    const std::size_t next = token + 1;
    if (next >= message.tokens.size() || !is_letters(message, next) || is_capital(message, next) ||
        message.tokens[next].begin > message.tokens[token].end + 1) {
        return false;
    }
    const std::string_view word = message.word(next);
    if (holds(not_counted, word) || (message.cues[next] & (cue::flat | cue::house | cue::bring)) != 0) {
        return false;
    }
    const bool many = letters_in(message, next) >= 4 && (word.ends_with("ов") || word.ends_with("ев"));
    return many || begins_with_one_of(counted, word) || (message.cues[next] & (cue::unit | cue::month)) != 0;
}

bool is_named_after(const Message& message, std::size_t token) {
    return token > 0 && holds(bearers, message.word(before(message, token)));
}

bool place_may_begin(const Message& message, std::size_t token) {
    if (token == 0) {
        return true;
    }
    const std::size_t last = before(message, token);
    const Token& mark = message.tokens[token - 1];
    const bool line = message.between(mark.end, message.tokens[token].begin).contains('\n');
    if (line || (mark.flags == 0 && message.word(token - 1) != "-" && message.word(token - 1) != "\"")) {
        return true;
    }
    const std::string_view word = message.word(last);
    const bool city = begins_with_one_of(cities, word) || word == "ош" || word == "оше" || word == "ошто";
    return city || (message.cues[last] & cue::estate) != 0 || holds(place_follows, word) ||
           message.nearest_before(token, cue::bring | cue::address | cue::house, 3) != 0;
}

bool follows_village(const Message& message, std::size_t token) {
    constexpr auto villages = std::to_array<std::string_view>({"айыл", "шаар", "село", "посел", "город"});
    std::size_t at = token;
    at -= at > 0 && message.word(at - 1) == "," ? 1 : 0;
    return at > 0 && begins_with_one_of(villages, message.word(at - 1));
}

std::size_t begin_of_estate(const Message& message, std::size_t last) {
    const std::string_view wanted = first_half_of_estate(message.word(last));
    if (wanted.empty()) {
        return last;
    }
    std::size_t first = last > 0 ? last - 1 : no_token;
    first -= first != no_token && first > 0 && message.word(first) == "-" ? 1 : 0;
    if (first == no_token) {
        return no_token;
    }
    for (std::size_t from = 0; from <= wanted.size();) {
        const std::size_t end = std::min(wanted.find(' ', from), wanted.size());
        if (wanted.substr(from, end - from) == message.word(first)) {
            return first;
        }
        from = end + 1;
    }
    return no_token;
}

}  // namespace wordkeep::words
