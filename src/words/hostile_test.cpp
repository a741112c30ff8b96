// Messages made to be slow: the largest allowed, of one thing over and over. Work must grow with the length alone.
#include <chrono>

#include "base/limits.hpp"
#include "support/masking.hpp"

namespace wordkeep::words {
namespace {

using std::chrono::steady_clock;

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    while (text.size() + piece.size() <= bytes) {
        text += piece;
    }
    return text;
}

TEST(HostileTest, TheLargestTextsOfAnyKindTakeBoundedTime) {
    const auto masker = Masker::make({.always = {"/(a+b?)+c/", "роза"}, .never = {"/\\d{3,}-/"}});
    ASSERT_TRUE(masker);
    for (const std::string_view piece : {"1",
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
                                         "1 с "}) {
        const std::string text = repeated(piece, base::limits::text_bytes_max);
        const auto begin = steady_clock::now();
        const auto masked = masker->mask(text);
        const auto spans = masker->find(text);
        const auto taken = std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - begin);
        EXPECT_LT(taken.count(), 6000) << piece;
        if (std::getenv("WORDKEEP_SHOW_TIMES") != nullptr) {
            std::printf("%6lld ms %s\n", static_cast<long long>(taken.count()), std::string(piece).c_str());
        }
    }
}

}  // namespace
}  // namespace wordkeep::words
