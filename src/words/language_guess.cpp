#include "words/language_guess.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "words/search/search_words.hpp"

namespace wordkeep::words {

namespace {

// As search_words() spells: lower case, ё as е, ү ө ң as у о н.
constexpr std::array english{"a",      "about", "an",     "and",   "any",  "are",   "at",   "be",  "but",  "can",
                             "could",  "do",    "does",   "for",   "from", "hello", "hi",   "how", "i",    "if",
                             "in",     "is",    "it",     "me",    "my",   "no",    "not",  "of",  "on",   "or",
                             "please", "thank", "thanks", "that",  "the",  "there", "this", "to",  "what", "when",
                             "where",  "which", "with",   "would", "yes",  "you",   "your"};
constexpr std::array russian{"а",    "без",    "бы",    "был",          "в",       "вам",   "вас",        "вы",
                             "где",  "да",     "для",   "до",           "добрый",  "его",   "если",       "есть",
                             "еще",  "же",     "за",    "здравствуйте", "и",       "из",    "или",        "их",
                             "к",    "как",    "какая", "какие",        "какой",   "когда", "кто",        "ли",
                             "меня", "мне",    "можно", "мой",          "мы",      "на",    "не",         "нет",
                             "но",   "о",      "он",    "от",           "по",      "под",   "пожалуйста", "почему",
                             "при",  "привет", "с",     "сколько",      "спасибо", "там",   "то",         "у",
                             "уже",  "хочу",   "что",   "это",          "я"};
constexpr std::array russian_in_latin{"chto",  "eto",        "gde",    "i",      "ili",         "kak",  "kogda",
                                      "menya", "mne",        "mojno",  "mozhno", "na",          "nado", "ne",
                                      "net",   "pojaluysta", "privet", "skolko", "spasibo",     "u",    "uje",
                                      "v",     "vas",        "vy",     "ya",     "zdravstvuyte"};
constexpr std::array kyrgyz{
    "аба",   "ал",      "алам",      "албайм",  "ана",    "андай",        "анда",  "бар",   "барбы", "беле",
    "берем", "бересиз", "бересизби", "билгим",  "бир",    "болобу",       "болот", "болсо", "болду", "боюнча",
    "бул",   "бы",      "гана",      "да",      "деген",  "дейт",         "деп",   "жакшы", "жана",  "жатам",
    "же",    "жок",     "жокпу",     "канча",   "кандай", "кантип",       "качан", "кайда", "кайсы", "келеби",
    "келет", "керек",   "ким",       "ко",      "кылып",  "мага",         "макул", "мен",   "менен", "менин",
    "не",    "ооба",    "ошол",      "ошондо",  "рахмат", "саламатсызбы", "салам", "сатып", "сиз",   "сиздер",
    "сизде", "силерде", "силер",     "суранам", "турат",  "турабы",       "уй",    "учун",  "ушул",  "ушундай",
    "эле",   "эмес",    "эмне",      "эмнеге",  "экен",   "эже",          "эми"};
constexpr std::array kyrgyz_in_latin{"bar",   "barby", "barbi",  "bolobu", "bolot",  "bul",    "canca", "emne",  "jana",
                                     "jok",   "jokpu", "kaida",  "kancha", "kanday", "kandai", "kerek", "kayda", "men",
                                     "menen", "ooba",  "rahmat", "salam",  "sizde",  "turat",  "uchun", "ushul"};

template <std::size_t Count>
bool has(const std::array<const char*, Count>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

struct Signs {
    int en = 0;
    int ru = 0;
    int ky = 0;
    int cyrillic = 0;  // letters
    int latin = 0;
};

// Letters that one language alone has, in what was typed.
void count_letters(std::string_view text, Signs& signs) {
    for (const std::string_view letter : {"ө", "ү", "ң", "Ө", "Ү", "Ң"}) {
        for (std::size_t at = text.find(letter); at != std::string_view::npos; at = text.find(letter, at + 2)) {
            signs.ky += 2;
        }
    }
    for (const std::string_view letter : {"щ", "ъ", "Щ", "Ъ"}) {
        signs.ru += text.contains(letter) ? 1 : 0;
    }
    for (const char byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        signs.cyrillic += value >= 0xd0 && value <= 0xd3 ? 1 : 0;
        signs.latin += (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z') ? 1 : 0;
    }
}

bool asks_in_kyrgyz(std::string_view form) {
    constexpr std::size_t letters_before = 3 * 2;  // bytes of three Cyrillic letters
    constexpr std::array endings{"бы", "би", "бу", "пы", "пи", "пу"};
    return std::ranges::any_of(endings, [&](std::string_view ending) {
        return form.size() >= ending.size() + letters_before && form.ends_with(ending);
    });
}

void count_word(std::string_view form, Signs& signs) {
    signs.en += has(english, form) ? 2 : 0;
    signs.ru += has(russian, form) ? 2 : has(russian_in_latin, form) ? 2 : 0;
    signs.ky += has(kyrgyz, form) ? 2 : has(kyrgyz_in_latin, form) ? 2 : 0;
    signs.ky += asks_in_kyrgyz(form) ? 2 : 0;
}

}  // namespace

Language guess_language(std::string_view text) {
    Signs signs;
    count_letters(text, signs);
    for (const SearchWord& word : search_words(text)) {
        count_word(word.form, signs);
    }
    if (signs.ky > signs.ru && signs.ky > signs.en) {
        return Language::ky;
    }
    if (signs.cyrillic >= signs.latin) {
        return Language::ru;
    }
    return signs.ru > signs.en ? Language::ru : Language::en;
}

bool is_function_word(std::string_view form) {
    return has(english, form) || has(russian, form) || has(kyrgyz, form) || has(russian_in_latin, form) ||
           has(kyrgyz_in_latin, form);
}

}  // namespace wordkeep::words
