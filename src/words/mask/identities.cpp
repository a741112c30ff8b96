// Numbers of papers: personal numbers that hold a birth date, taxpayers' numbers with check digits, passports.
#include <algorithm>
#include <cctype>

#include "words/mask/calendar.hpp"
#include "words/mask/checksums.hpp"
#include "words/mask/digit_run.hpp"
#include "words/mask/finder.hpp"
#include "words/mask/letters.hpp"

namespace wordkeep::words {
namespace {

constexpr Cues paper_cues = cue::passport | cue::tax_id | cue::insurance;

bool is_day_of(std::string_view day, std::string_view month, std::string_view year) {
    return is_year(number_of(year)) && is_day(number_of(year), number_of(month), number_of(day));
}

// Kyrgyzstan: 1 or 2, DDMMYYYY, five digits.
bool is_kyrgyz_pin(std::string_view digits) {
    return digits.size() == 14 && (digits[0] == '1' || digits[0] == '2') &&
           is_day_of(digits.substr(1, 2), digits.substr(3, 2), digits.substr(5, 4)) &&
           number_of(digits.substr(5, 4)) < 2040;
}

// Uzbekistan: 3 to 6, DDMMYY, seven digits.
bool is_uzbek_pin(std::string_view digits) {
    return digits.size() == 14 && digits[0] >= '3' && digits[0] <= '6' &&
           is_day(2000, number_of(digits.substr(3, 2)), number_of(digits.substr(1, 2)));
}

bool is_kazakh_iin(std::string_view digits) {
    return digits.size() == 12 && digits[6] <= '6' && iin_holds(digits) &&
           is_day(2000, number_of(digits.substr(2, 2)), number_of(digits.substr(4, 2)));
}

struct Judged {
    std::string_view rule;  // empty: no number of a paper
    float score;
};

struct Place {
    std::size_t first;  // digit groups
    std::size_t last;
    Cues nearest;  // the nearest cue of papers, orders or phones before; else after
};

Cues nearest_paper(const Message& message, std::size_t first, std::size_t last) {
    constexpr Cues wanted = paper_cues | cue::order | cue::phone | cue::tracking | cue::card | cue::account | cue::bank;
    const std::size_t token = message.digits[first].token;
    if (message.digits[first].glued_before && (message.cues[token] & wanted) != 0) {
        return message.cues[token];
    }
    const Cues before = message.nearest_before(token, wanted, 4);
    return before != 0 ? before : message.nearest_after(message.digits[last].token, wanted, 2);
}

bool written_like_snils(const Message& message, const Place& place) {
    return place.last == place.first + 3 && message.digits[place.first].size() == 3 &&
           message.digits[place.first + 1].size() == 3 && message.digits[place.first + 2].size() == 3;
}

Judged judge_14(std::string_view digits, const Place& place) {
    const bool single = place.first == place.last;
    if (is_kyrgyz_pin(digits) && (single || (place.nearest & paper_cues) != 0)) {
        return {"id.kg_pin", sure::checksum};
    }
    if ((place.nearest & (cue::tax_id | cue::passport)) != 0) {
        return is_uzbek_pin(digits) ? Judged{"id.uz_pin", sure::checksum} : Judged{"id.tax_cue", sure::cued};
    }
    return is_uzbek_pin(digits) && single && (place.nearest & cue::order) == 0 ? Judged{"id.uz_pin", sure::weak}
                                                                               : Judged{"", 0};
}

Judged judge(const Message& message, std::string_view digits, const Place& place) {
    const bool tax = (place.nearest & cue::tax_id) != 0;
    switch (digits.size()) {
        case 9: return tax ? Judged{"id.tax_cue", sure::cued} : Judged{"", 0};
        case 10: return tax ? Judged{"id.tax_cue", sure::cued} : Judged{"", 0};
        case 11:
            if ((place.nearest & cue::insurance) != 0 || (written_like_snils(message, place) && snils_holds(digits))) {
                return {"id.snils", sure::shape};
            }
            return {"", 0};
        case 12:
            if (tax || (place.nearest & cue::passport) != 0) {
                return {inn_holds(digits)       ? "id.ru_inn"
                        : is_kazakh_iin(digits) ? "id.kz_iin"
                                                : "id.tax_cue",
                        sure::shape};
            }
            if (place.first != place.last || digits.find_first_not_of(digits[0]) == std::string_view::npos ||
                (place.nearest & (cue::order | cue::phone | cue::card | cue::money)) != 0) {
                return {"", 0};
            }
            return is_kazakh_iin(digits) ? Judged{"id.kz_iin", sure::weak}
                   : inn_holds(digits)   ? Judged{"id.ru_inn", sure::weak}
                                         : Judged{"", 0};
        case 14: return judge_14(digits, place);
        default: return {"", 0};
    }
}

// A number with a slip in its count is taken whole or not at all: "пин 1 21505 1985 12345". The last group of it.
std::size_t last_of_slip(const Message& message, std::size_t last, std::size_t size) {
    constexpr std::size_t slip_digits_max = 16;
    while (last + 1 < message.digits.size() && !message.digits[last].glued_after) {
        const Digits& next = message.digits[last + 1];
        const std::string_view gap = message.between(message.digits[last].end, next.begin);
        size += next.size();
        if ((gap != " " && gap != "-") || size > slip_digits_max || next.glued_after ||
            next.claim != Digits::Claim::none) {
            break;
        }
        ++last;
    }
    return last;
}

bool find_number_at(const Message& message, std::size_t first, Candidates& out) {
    for (const std::size_t size :
         {std::size_t{14}, std::size_t{12}, std::size_t{11}, std::size_t{10}, std::size_t{9}}) {
        DigitRun run;
        const std::size_t last = run_of(message, first, size, " -", run);
        if (last == no_run || byte_before(message.text, message.digits[first].begin) == '+') {
            continue;
        }
        const Place place{first, last, nearest_paper(message, first, last)};
        if (const Judged judged = judge(message, run.text(), place); !judged.rule.empty()) {
            const std::size_t whole = judged.rule == "id.tax_cue" ? last_of_slip(message, last, size) : last;
            out.push_back(
                {message.digits[first].begin, message.digits[whole].end, SpanType::id, judged.rule, judged.score});
            return true;
        }
    }
    return false;
}

// The series before a passport's digits: one to three capital letters of either script, AN1234567, ID 1234567,
// С01234567.
struct Series {
    std::size_t begin;
    std::size_t letters;
    bool upper;
};

Series series_before(const Message& message, const Digits& digits) {
    std::size_t at = digits.begin;
    const std::string_view text = message.text;
    while (at > 0 && digits.begin - at < 2 && (text[at - 1] == ' ' || text[at - 1] == '-')) {
        --at;
    }
    if (text.substr(0, at).ends_with("No")) {  // AN№1234567, AN № 1234567; No is № in normal form
        at -= 2;
        at -= at > 0 && text[at - 1] == ' ' ? 1 : 0;
    }
    Series series{digits.begin, 0, true};
    while (at > 0 && series.letters < 4) {
        if (is_latin(text[at - 1])) {
            series.upper = series.upper && is_latin_upper(text[at - 1]);
            --at;
        } else if (at >= 2 && static_cast<unsigned char>(text[at - 2]) >= 0xd0 &&
                   static_cast<unsigned char>(text[at - 2]) <= 0xd3 && is_beyond_ascii(text[at - 1])) {
            series.upper = series.upper && message.folded[at - 1] != text[at - 1];
            at -= 2;
        } else {
            break;
        }
        ++series.letters;
    }
    if (series.letters == 0 || series.letters > 3 || is_word(byte_before(text, at))) {
        return {digits.begin, 0, false};
    }
    series.begin = at;
    return series;
}

bool is_kyrgyz_series(std::string_view letters) {
    return letters == "an" || letters == "id" || letters == "ac" || letters == "ан" || letters == "ас" ||
           letters == "pe";
}

// Who issued a passport; the number behind it is an office's.
bool is_authority(std::string_view word) {
    return word == "мкк" || word == "мвд" || word == "ров" || word == "гнс" || word == "иим" || word == "срс" ||
           word == "mkk" || word == "mvd" || word == "srs";
}

bool find_series_passport(const Message& message, std::size_t index, Candidates& out) {
    const Digits& digits = message.digits[index];
    if (digits.size() < 6 || digits.size() > 9 || digits.glued_after) {
        return false;
    }
    const Series series = series_before(message, digits);
    if (series.letters == 0) {
        return false;
    }
    std::string_view letters = std::string_view(message.folded).substr(series.begin, digits.begin - series.begin);
    letters = letters.substr(0, std::min(letters.find_first_of(" -"), letters.size()));
    if (letters.ends_with("no") && letters.size() > 2) {
        letters.remove_suffix(2);
    }
    const std::size_t token = message.token_at(series.begin);
    if (is_authority(letters) || (message.cues[token] & (cue::bank | cue::phone | cue::account)) != 0) {
        return false;
    }
    const Cues nearest = message.nearest_before(token, paper_cues | cue::order | cue::tracking, 5);
    const bool written = series.upper || (letters == "an" && series.begin + 2 == digits.begin);
    const bool kyrgyz = digits.size() == 7 && is_kyrgyz_series(letters) && written && (nearest & cue::order) == 0;
    const bool cued =
        (nearest & paper_cues) != 0 || (message.nearest_after(digits.token, paper_cues, 2) & paper_cues) != 0;
    if (!kyrgyz && !cued) {
        return false;
    }
    // "паспорт ID 1234567": letters that are a word between cue and number are no series.
    const bool word = (message.cues[token] & (cue::number | cue::filler)) != 0;
    out.push_back({word ? digits.begin : series.begin, digits.end, SpanType::id,
                   kyrgyz ? "id.kg_passport" : "id.passport_cue", sure::shape});
    return true;
}

// "серия AN номер 1234567": where the series begins, the word for it included; npos if none stands before the number.
std::size_t begin_of_named_series(const Message& message, std::size_t token) {
    if (token < 2 || (message.cues[token - 1] & cue::number) == 0) {
        return std::string_view::npos;
    }
    const std::size_t letters = token - 2;
    if (!is_kyrgyz_series(message.word(letters)) ||
        message.word(letters) == message.between(message.tokens[letters].begin, message.tokens[letters].end)) {
        return std::string_view::npos;
    }
    const bool named = letters > 0 && message.word(letters - 1).starts_with("сери");
    return message.tokens[named ? letters - 1 : letters].begin;
}

// "ID номер 0987654, паспорт мой", "серия AN номер 1234567".
bool find_named_series(const Message& message, std::size_t index, Candidates& out) {
    const Digits& digits = message.digits[index];
    const std::size_t begin = begin_of_named_series(message, digits.token);
    if (begin == std::string_view::npos || digits.size() != 7 || digits.glued_before || digits.glued_after) {
        return false;
    }
    // Orders have an ID too.
    const bool order = message.word(digits.token - 2) == "id" &&
                       !message.near(message.token_at(begin), digits.token, cue::passport & ~cue::order, 4, 3);
    const bool passport = !order || message.word(message.token_at(begin)).starts_with("сери");
    if (passport) {
        out.push_back({begin, digits.end, SpanType::id, "id.kg_passport", sure::shape});
    }
    return passport;
}

// "4510 номер 123456", "45 10 номер 123456": where the series begins; the number's own place if it has none.
std::size_t begin_of_number_series(const Message& message, std::size_t first, std::size_t size) {
    const Digits& digits = message.digits[first];
    const bool series = size == 6 && first > 0 && message.digits[first - 1].token + 2 == digits.token &&
                        (message.cues[digits.token - 1] & cue::number) != 0;
    if (!series) {
        return digits.begin;
    }
    const Digits& last = message.digits[first - 1];
    const bool halves = last.size() == 2 && first > 1 && message.digits[first - 2].size() == 2 &&
                        message.between(message.digits[first - 2].end, last.begin) == " ";
    return halves ? message.digits[first - 2].begin : last.size() == 4 ? last.begin : digits.begin;
}

// "45 06 № 123456 паспорт": a series of four and a number of six before the word for them.
bool find_russian_before_cue(const Message& message, std::size_t first, Candidates& out) {
    DigitRun run;
    const std::size_t last = run_of(message, first, 10, " -No", run);
    const bool parts = last != no_run && last > first && message.digits[last].size() == 6;
    if (!parts || (message.nearest_after(message.digits[last].token, cue::passport, 1) & cue::passport) == 0) {
        return false;
    }
    out.push_back({message.digits[first].begin, message.digits[last].end, SpanType::id, "id.passport_cue", sure::cued});
    return true;
}

// Digits alone after a cue: 4508 123456, 45 08 123456, N12345678.
bool find_bare_passport(const Message& message, std::size_t first, Candidates& out) {
    constexpr Cues other = cue::phone | cue::order | cue::account | cue::card | cue::tracking;
    const std::size_t token = message.digits[first].token;
    const Cues nearest = message.nearest_before(token, paper_cues | other, 4);
    if (nearest == 0 && find_russian_before_cue(message, first, out)) {
        return true;
    }
    if ((nearest & cue::passport) == 0 || (nearest & other) != 0 ||
        (token > 0 && is_authority(message.word(token - 1))) || message.digits[first].claim != Digits::Claim::none) {
        return false;
    }
    for (const std::size_t size : {std::size_t{16}, std::size_t{12}, std::size_t{10}, std::size_t{9}, std::size_t{8},
                                   std::size_t{7}, std::size_t{6}}) {
        DigitRun run;
        const std::size_t last = run_of(message, first, size, " -No", run);
        if (last != no_run) {
            out.push_back({begin_of_number_series(message, first, size), message.digits[last].end, SpanType::id,
                           "id.passport_cue", sure::cued});
            return true;
        }
    }
    return false;
}

}  // namespace

void find_identities(const Message& message, Candidates& out) {
    for (std::size_t first = 0; first < message.digits.size(); ++first) {
        const std::size_t found = out.size();
        if (find_number_at(message, first, out) || find_named_series(message, first, out) ||
            find_series_passport(message, first, out) || find_bare_passport(message, first, out)) {
            while (first + 1 < message.digits.size() && message.digits[first + 1].end <= out[found].end) {
                ++first;
            }
        }
    }
}

}  // namespace wordkeep::words
