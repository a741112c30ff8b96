#include "words/names/endings.hpp"

#include <algorithm>
#include <string_view>

namespace wordkeep::words::names {
namespace {

// Sloppy typing breaks vowel harmony, so every vowel counts after every stem.
constexpr std::array endings4 = std::to_array<std::u16string_view>({
    u"ning",
    u"nyng",
    u"ларг",
    u"лары",
    u"лери",
    u"лору",
    u"дары",
    u"дери",
    u"тары",
    u"тери",
    u"ндай",
    u"ндей",
    u"лардын",
});
constexpr std::array endings3 = std::to_array<std::u16string_view>({
    u"дан", u"ден", u"дин", u"дон", u"дун", u"дын", u"лар", u"лер", u"лор", u"нин", u"нун", u"нын", u"нон",
    u"тан", u"тен", u"тин", u"тон", u"тун", u"тын", u"dan", u"den", u"din", u"don", u"dun", u"dyn", u"lar",
    u"ler", u"nin", u"nun", u"nyn", u"tan", u"ten", u"tin", u"ton", u"tun", u"tyn", u"мин", u"мын",
});
constexpr std::array endings2 = std::to_array<std::u16string_view>({
    u"га", u"ге", u"го", u"да", u"де", u"ди", u"до", u"ду", u"ды", u"ка", u"ке", u"ко", u"ни", u"ну",
    u"ны", u"та", u"те", u"ти", u"то", u"ту", u"ты", u"ga", u"ge", u"go", u"da", u"de", u"di", u"du",
    u"dy", u"ka", u"ke", u"ko", u"ni", u"nu", u"ny", u"ta", u"te", u"ti", u"tu", u"ty",
});

constexpr std::array patronymic_endings = std::to_array<std::u16string_view>({
    u"ович",  u"овича", u"овичу",  u"овичем", u"овиче",  u"евич",   u"евича",   u"евичу", u"евичем", u"евиче", u"овна",
    u"овны",  u"овне",  u"овну",   u"овной",  u"евна",   u"евны",   u"евне",    u"евну",  u"евной",  u"ьич",   u"ьича",
    u"ьичу",  u"ьичем", u"инична", u"иничны", u"иничне", u"иничну", u"иничной", u"ична",  u"ичны",   u"ичне",  u"ичну",
    u"ичной", u"ыч",    u"ыча",    u"овичи",  u"овичей", u"евичи",  u"ovich",   u"evich", u"ovna",   u"evna",
});
constexpr std::size_t patronymic_letters_min = 6;

template <class Endings>
bool holds(const Endings& endings, std::u16string_view wanted) {
    return std::ranges::find(endings, wanted) != endings.end();
}

}  // namespace

bool is_turkic_ending(std::span<const char16_t> ending) {
    const std::u16string_view wanted(ending.data(), ending.size());
    switch (ending.size()) {
        case 4: return holds(endings4, wanted);
        case 3: return holds(endings3, wanted);
        case 2: return holds(endings2, wanted);
        default: return false;
    }
}

bool is_patronymic(std::span<const char16_t> word) {
    if (word.size() < patronymic_letters_min) {
        return false;
    }
    const std::u16string_view view(word.data(), word.size());
    return std::ranges::any_of(patronymic_endings, [&](std::u16string_view ending) {
        return view.size() >= ending.size() + 2 && view.ends_with(ending);
    });
}

}  // namespace wordkeep::words::names
