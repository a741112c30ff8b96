// Heads of Kyrgyz compounds, behind what they are called: "Данияр дүкөнү", "Юсуф мечитинин жанында". The
// possessive ending makes the compound; "Данияр дүкөндө" is Daniyar in the shop. Folded (fold.hpp).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "words/names/word_set.hpp"

namespace wordkeep::words::names {

// With the possessive ending.
inline constexpr auto compound_heads = std::to_array<std::u16string_view>(
    {u"кочосу",       u"базары",       u"айылы",       u"шаары",      u"району",      u"аялдамасы",     u"копуросу",
     u"мечити",       u"мечиты",       u"медресеси",   u"парки",      u"паркы",       u"аянты",         u"жайы",
     u"дукону",       u"кафеси",       u"салону",      u"маркети",    u"минимаркети", u"борбору",       u"клиникасы",
     u"дарыканасы",   u"мейманканасы", u"ашканасы",    u"чайханасы",  u"ресторану",   u"фирмасы",       u"компаниясы",
     u"мектеби",      u"бакчасы",      u"балабакчасы", u"лицейи",     u"гимназиясы",  u"колледжи",      u"институту",
     u"университети", u"музейи",       u"театры",      u"клубу",      u"студиясы",    u"залы",          u"бутиги",
     u"ательеси",     u"ателеси",      u"шиномонтажы", u"заправкасы", u"тойканасы",   u"цехи",          u"заводу",
     u"фабрикасы",    u"банкы",        u"кинотеатры",  u"аэропорту",  u"вокзалы",     u"автобекети",    u"аптекасы",
     u"рыногу",       u"корпусу",      u"массиви",     u"конушу",     u"медборбору",  u"стоматологиясы"});

// No ending of direction or place: "Айгүл айылына кетти" is somebody who went to her village.
inline constexpr auto compound_endings =
    std::to_array<std::u16string_view>({u"", u"нын", u"нин", u"нун", u"ны", u"ни", u"ну", u"бы", u"би", u"бу"});

consteval auto compound_hashes() {
    std::array<std::uint64_t, compound_heads.size() * compound_endings.size()> hashes{};
    std::size_t count = 0;
    for (const std::u16string_view head : compound_heads) {
        for (const std::u16string_view ending : compound_endings) {
            hashes[count++] = hash_done(hash_steps(hash_steps(hash_start, head), ending));
        }
    }
    return hashes;
}

inline constexpr WordSet compound_words(compound_hashes());

}  // namespace wordkeep::words::names
