#include "prove/canaries.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "prove/encodings.hpp"

namespace wordkeep::prove {

namespace {

constexpr std::size_t word_syllables = 6;
constexpr std::uint64_t first_moment = 1'325'376'000'000;  // 2012
constexpr std::uint64_t moments = 252'000'000'000;         // eight years

// A moment whose four bytes of seconds look neither like text nor like a small number.
bool is_telling(std::uint64_t seconds) {
    const std::string bytes = little_endian(seconds, 4);
    return std::ranges::count_if(bytes, [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; }) >= 2;
}

}  // namespace

std::string Canaries::digits(std::size_t count) {
    std::string out(1, static_cast<char>('1' + below(9)));
    while (out.size() < count) {
        out += static_cast<char>('0' + below(10));
    }
    return out;
}

std::string Canaries::id(std::string_view what) {
    std::string id = digits(16);
    all_.push_back({what, Fate::nowhere, Shape::number, id, {}, std::stoull(id)});
    return id;
}

std::string Canaries::mid(std::string_view what) {
    const std::string thread = "340282366841710300" + digits(21);
    const std::string item = "3266918" + digits(25);
    std::string mid = base64("ig_dm_item:1:IGMessageID:17841400000000011:" + thread + ":" + item);
    std::erase(mid, '=');
    constexpr std::size_t telling = 24;  // letters at the end, all of chance
    all_.push_back({what, Fate::nowhere, Shape::text, mid.substr(mid.size() - telling), mid});
    all_.push_back({"the thread inside a message id", Fate::nowhere, Shape::text, thread.substr(18), thread});
    all_.push_back({"the item inside a message id", Fate::nowhere, Shape::text, item.substr(7), item});
    return mid;
}

std::uint64_t Canaries::moment(std::string_view what) {
    std::uint64_t moment = 0;
    do {
        moment = first_moment + below(moments);
    } while (!is_telling(moment / 1000));
    all_.push_back({what, Fate::nowhere, Shape::moment, std::to_string(moment), {}, moment});
    return moment;
}

const Canary& Canaries::word(std::string_view what, Fate fate) {
    return add({what, fate, Shape::text, invent()});
}

std::string Canaries::invent() {
    constexpr std::string_view latin_consonants = "bdfgklmnprstvz";
    constexpr std::string_view latin_vowels = "aeiou";
    constexpr std::array<std::string_view, 14> consonants{"б", "д", "ж", "г", "к", "л", "м",
                                                          "н", "п", "р", "с", "т", "в", "з"};
    constexpr std::array<std::string_view, 5> vowels{"а", "е", "и", "о", "у"};
    std::string word;
    for (std::size_t syllable = 0; syllable < word_syllables; ++syllable) {
        const std::uint64_t consonant = below(consonants.size());
        const std::uint64_t vowel = below(vowels.size());
        word += cyrillic_ ? consonants[consonant] : latin_consonants.substr(consonant, 1);
        word += cyrillic_ ? vowels[vowel] : latin_vowels.substr(vowel, 1);
    }
    cyrillic_ = !cyrillic_;
    return word;
}

PersonalData Canaries::personal_data() {
    constexpr std::array kinds{&Canaries::phone, &Canaries::email, &Canaries::card, &Canaries::iban};
    return (this->*kinds[personal_++ % kinds.size()])();
}

PersonalData Canaries::phone() {
    const std::string number = "99655" + digits(7);
    add({"a phone number in a text", Fate::nowhere, Shape::text, number});
    const std::string written = "+996 " + number.substr(3, 3) + " " + number.substr(6, 3) + " " + number.substr(9);
    return {add({"a phone number in a text", Fate::nowhere, Shape::text, written}).text, "[phone]"};
}

PersonalData Canaries::email() {
    cyrillic_ = false;  // addresses are written in latin letters
    return {word("an e-mail address in a text").text + "@gmail.com", "[e-mail]"};
}

// With a check digit that fits: Luhn's.
PersonalData Canaries::card() {
    std::string number = "4" + digits(14);
    unsigned sum = 0;
    for (std::size_t at = 0; at < number.size(); ++at) {
        const auto digit = static_cast<unsigned>(number[at] - '0');
        sum += at % 2 == 0 ? (2 * digit) / 10 + (2 * digit) % 10 : digit;
    }
    number += static_cast<char>('0' + (10 - sum % 10) % 10);
    add({"a card number in a text", Fate::nowhere, Shape::text, number});
    const std::string written =
        number.substr(0, 4) + " " + number.substr(4, 4) + " " + number.substr(8, 4) + " " + number.substr(12);
    return {add({"a card number in a text", Fate::nowhere, Shape::text, written}).text, "[card]"};
}

// With check digits that fit: the number, read with "DE" as 1314 and them behind it, leaves 1 when divided by 97.
PersonalData Canaries::iban() {
    const std::string account = digits(18);
    unsigned rest = 0;
    for (const char digit : account + "131400") {
        rest = (rest * 10 + static_cast<unsigned>(digit - '0')) % 97;
    }
    const std::string check = std::to_string(98 - rest);
    const std::string iban = "DE" + std::string(check.size() < 2 ? "0" : "") + check + account;
    return {add({"an account number in a text", Fate::nowhere, Shape::text, iban}).text, "[iban]"};
}

const Canary& Canaries::add(Canary canary) {
    all_.push_back(std::move(canary));
    return all_.back();
}

void Canaries::erased(const std::string& word) {
    for (Canary& canary : all_) {
        if (canary.fate == Fate::kept && canary.text == word) {
            canary.fate = Fate::erased;
            canary.what = "an erased text";
        } else if (canary.fate == Fate::sealed_bytes && canary.whole == word) {
            canary.fate = Fate::erased_bytes;
        }
    }
}

void Canaries::add_sealed(const std::string& word, std::string bytes) {
    add({"a sealed text that was erased", Fate::sealed_bytes, Shape::bytes, std::move(bytes), word});
}

}  // namespace wordkeep::prove
