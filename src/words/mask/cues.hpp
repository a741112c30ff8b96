// Cue words: what people write beside a number that tells what it is.
//
// Most numbers say nothing by themselves: nine digits are a phone after "позвоните" and an order after "заказ". Each
// word of a message gets flags, and finders ask which cue stands near. Words are known by their folded form
// (letters.hpp), whole or by their beginning, because Russian and Kyrgyz put endings on everything.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace wordkeep::words {

using Cues = std::uint64_t;

namespace cue {
inline constexpr Cues phone = 1ULL << 0U;
inline constexpr Cues number = 1ULL << 1U;  // "номер": of what, the next word tells
inline constexpr Cues order = 1ULL << 2U;   // numbers that name goods, orders, models: nobody's
inline constexpr Cues card = 1ULL << 3U;
inline constexpr Cues account = 1ULL << 4U;
inline constexpr Cues passport = 1ULL << 5U;
inline constexpr Cues tax_id = 1ULL << 6U;  // ИНН, ПИН, СНИЛС and their like
inline constexpr Cues plate = 1ULL << 7U;
inline constexpr Cues tracking = 1ULL << 8U;
inline constexpr Cues birth = 1ULL << 9U;
inline constexpr Cues wallet = 1ULL << 10U;
inline constexpr Cues network = 1ULL << 11U;  // Instagram, Telegram, nick: a handle may follow
inline constexpr Cues link = 1ULL << 12U;
inline constexpr Cues street = 1ULL << 13U;    // улица, көчөсү, street
inline constexpr Cues house = 1ULL << 14U;     // дом, үй
inline constexpr Cues flat = 1ULL << 15U;      // кв, подъезд, этаж: go on with an address
inline constexpr Cues district = 1ULL << 16U;  // мкр
inline constexpr Cues address = 1ULL << 17U;   // "адрес", "дарегим"
inline constexpr Cues money = 1ULL << 18U;     // after a number: сом, руб, $
inline constexpr Cues unit = 1ULL << 19U;      // after a number: см, шт, лет
inline constexpr Cues measure = 1ULL << 20U;   // before a number: размер, рост, цена
inline constexpr Cues month = 1ULL << 21U;
inline constexpr Cues year = 1ULL << 22U;
inline constexpr Cues filler = 1ULL << 23U;  // may stand inside a number said in parts
inline constexpr Cues ip = 1ULL << 24U;
inline constexpr Cues version = 1ULL << 25U;
inline constexpr Cues mine = 1ULL << 26U;         // мой, менин, my
inline constexpr Cues brand = 1ULL << 27U;        // a Latin word that is no handle: reels, premium, shop
inline constexpr Cues clock = 1ULL << 28U;        // к, в, at, саат: a time may follow
inline constexpr Cues street_name = 1ULL << 29U;  // the name of a known street or district
inline constexpr Cues english_street = 1ULL << 30U;
inline constexpr Cues mail = 1ULL << 31U;
inline constexpr Cues insurance = 1ULL << 32U;  // СНИЛС
inline constexpr Cues iban = 1ULL << 33U;
inline constexpr Cues bank = 1ULL << 34U;     // БИК and codes of banks: numbers of nobody
inline constexpr Cues booking = 1ULL << 35U;  // English: book, table, reservation
inline constexpr Cues weekday = 1ULL << 36U;  // English
inline constexpr Cues estate = 1ULL << 37U;   // the last word of the name of a housing estate: Асанбай, Кок-Жар
inline constexpr Cues bring = 1ULL << 38U;    // before a place: доставка, живу, жеткирип
}  // namespace cue

struct CueWord {
    std::string_view word;  // folded; a beginning if whole is false
    Cues cues;
    bool whole;
};

// Immutable; thread-safe.
class CueTable {
public:
    CueTable();
    // folded: one word. The flags of the longest entry that fits.
    [[nodiscard]] Cues find(std::string_view folded) const;

private:
    struct Entry {
        CueWord word;
        std::int32_t shorter;  // the longest other entry that begins this one; -1: none
    };
    std::vector<Entry> entries_;  // sorted by word
    // Where the entries of a first byte and second byte lie.
    struct Range {
        std::uint16_t begin = 0;
        std::uint16_t end = 0;
    };
    std::vector<Range> by_start_;
};

// Every cue word, in no order (cue_words.cpp, streets.cpp).
[[nodiscard]] std::vector<CueWord> all_cue_words();

}  // namespace wordkeep::words
