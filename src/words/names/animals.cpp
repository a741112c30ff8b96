#include "words/names/animals.hpp"

#include <cstddef>

#include "words/names/word_set.hpp"

namespace wordkeep::words::names {
namespace {

constexpr std::ptrdiff_t reach_back = 8;  // tokens
constexpr std::size_t beginning_letters = 5;

// Beginnings of five letters, or shorter words whole; folded (fold.hpp).
constexpr auto animals = word_set(
    {u"кот",   u"кота",  u"коту",  u"котом", u"котик", u"котен", u"котят", u"кошка", u"кошку", u"кошке", u"кошки",
     u"кошеч", u"собак", u"собач", u"пса",   u"псу",   u"песик", u"щенок", u"щенка", u"щенку", u"щенят", u"лабра",
     u"овчар", u"такса", u"таксу", u"хаски", u"шпиц",  u"шпица", u"мопс",  u"мопса", u"пудел", u"корги", u"алаба",
     u"попуг", u"хомяк", u"хомяч", u"кроли", u"кроль", u"питом", u"лошад", u"кобыл", u"жереб", u"коров", u"телен",
     u"телка", u"телку", u"бычок", u"бычка", u"козу",  u"коза",  u"мышык", u"мышыг", u"ит",    u"итим",  u"итими",
     u"иттин", u"итке",  u"итти",  u"кучук", u"кучуг", u"жылкы", u"dog",   u"dogs",  u"puppy", u"cat",   u"kitte",
     u"itim",  u"itimd", u"kuchu", u"koshk", u"sobak", u"mysyk", u"mysyg", u"pet"});

bool is_animal(const TokenFacts& word) {
    return word.is_word() && animals.holds(word.length < beginning_letters ? word.word : word.prefixes.back());
}

}  // namespace

bool calls_an_animal(const MessageFacts& message, std::size_t index) {
    const auto here = static_cast<std::ptrdiff_t>(index);
    if (is_animal(message.at(here + 1)) && !message.at(here + 1).line_start) {
        return true;
    }
    for (std::ptrdiff_t at = here; at > here - reach_back && at >= 0 && !message.at(at).line_start; --at) {
        if (is_animal(message.at(at - 1))) {
            return true;
        }
    }
    return false;
}

}  // namespace wordkeep::words::names
