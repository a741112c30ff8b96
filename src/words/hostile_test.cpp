// Messages made to be slow: of one thing over and over. Work must grow with the length alone.
#include <algorithm>
#include <array>
#include <ctime>
#include <limits>
#include <string_view>

#include "base/limits.hpp"
#include "support/masking.hpp"

namespace wordkeep::words {
namespace {

constexpr auto pieces = std::to_array<std::string_view>({"1",
                                                         "1 ",
                                                         "12-",
                                                         "0555 ",
                                                         "+1 ",
                                                         "+996 555 ",
                                                         "00 44 ",
                                                         "8 906 ",
                                                         "9",
                                                         "4111 ",
                                                         "4111111111111112 ",
                                                         "1.",
                                                         "1.1.1.1.",
                                                         "255.255.255.",
                                                         "a@",
                                                         "@",
                                                         "@a",
                                                         "a.a@",
                                                         "\"@",
                                                         ".",
                                                         "a.",
                                                         "http://",
                                                         "://",
                                                         "www.",
                                                         "a.com/",
                                                         ")",
                                                         "(",
                                                         "\xcc\x81",
                                                         "\xd0\xb8\xcc\x86",
                                                         "AB12 ",
                                                         "DE89 3704 ",
                                                         "ул. ",
                                                         "ул а ",
                                                         "дом 1 ",
                                                         "кв ",
                                                         "1 кв ",
                                                         "мкр 1 ",
                                                         "адрес а ",
                                                         "манаса ",
                                                         "12 a street ",
                                                         "12.12.",
                                                         "12 мая ",
                                                         "мая ",
                                                         "мая 1 ",
                                                         "рожд 1 ",
                                                         "(собака)",
                                                         " dog ",
                                                         " точка ",
                                                         "инста ",
                                                         "инста a",
                                                         "тел 1",
                                                         "тел 123456 ",
                                                         "паспорт 1",
                                                         "AN",
                                                         "инн 1 ",
                                                         "трек 1",
                                                         "RR1",
                                                         "RR473124829",
                                                         "01KG",
                                                         "A1",
                                                         ":",
                                                         "a:",
                                                         "::1",
                                                         "0x",
                                                         "1A",
                                                         "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2 ",
                                                         "bc1",
                                                         "кошелек 1Aa",
                                                         "р/с 1",
                                                         "меня зовут ",
                                                         "Айгүл ",
                                                         "уулу ",
                                                         "\xe2\x80\x8b",
                                                         "\xef\xbc\x91",
                                                         "aaaaaaaaab",
                                                         "роза ",
                                                         "O1",
                                                         "З1 ",
                                                         "-",
                                                         "/",
                                                         "1/",
                                                         "№ 1",
                                                         "$1 ",
                                                         "1 000 ",
                                                         "1 с ",
                                                         "ноль ",
                                                         "нөл беш жүз ",
                                                         "O7O7 ",
                                                         "O7",
                                                         "0O ",
                                                         "B 1234 ",
                                                         "123 ABC ",
                                                         "А123ВС ",
                                                         "серия AN номер ",
                                                         "угол Манаса 1 ",
                                                         "7мкр-",
                                                         "чай Айгүл ",
                                                         "Айгүл деген чай ",
                                                         "канча "});

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    while (text.size() + piece.size() <= bytes) {
        text += piece;
    }
    return text;
}

// The processor's time, not the clock's: what else the machine does mustn't count. The quickest of some runs.
double quickest(const Masker& masker, std::string_view text, int runs) {
    std::clock_t least = std::numeric_limits<std::clock_t>::max();
    for (int run = 0; run < runs; ++run) {
        const std::clock_t begin = std::clock();
        const auto masked = masker.mask(text);
        least = std::min(least, std::clock() - begin);
    }
    return static_cast<double>(std::max<std::clock_t>(least, 1));
}

// How many times longer the largest allowed text takes than its first quarter: four, where work grows with the length;
// sixteen, where it grows with the square.
double growth(const Masker& masker, std::string_view piece) {
    const std::string large = repeated(piece, base::limits::text_bytes_max);
    const std::string small = repeated(piece, base::limits::text_bytes_max / 4);
    const double of_small = quickest(masker, small, 3);
    return quickest(masker, large, 1) / of_small;
}

TEST(HostileTest, WorkOnTheLargestTextsOfAnyKindGrowsWithTheirLength) {
    constexpr double growth_max = 6;
    constexpr int attempts = 5;
    const auto masker = Masker::make({.always = {"/(a+b?)+c/", "роза"}, .never = {"/\\d{3,}-/"}});
    ASSERT_TRUE(masker);
    for (const std::string_view piece : pieces) {
        double least = growth(*masker, piece);
        for (int attempt = 1; attempt < attempts && least > growth_max; ++attempt) {
            least = std::min(least, growth(*masker, piece));
        }
        EXPECT_LE(least, growth_max) << "\"" << piece << "\"";
    }
}

}  // namespace
}  // namespace wordkeep::words
