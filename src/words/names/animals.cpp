#include "words/names/animals.hpp"

#include <cstddef>

#include "words/names/word_set.hpp"

namespace wordkeep::words::names {
namespace {

constexpr std::ptrdiff_t far = 8;  // tokens
constexpr std::ptrdiff_t near = 3;

// Beginnings of five letters, or shorter words whole; folded (fold.hpp).
constexpr auto animals = word_set(
    {u"кот",   u"кота",  u"коту",  u"котом", u"котик", u"котен", u"котят", u"кошка", u"кошку", u"кошке", u"кошки",
     u"кошеч", u"собак", u"собач", u"пса",   u"псу",   u"песик", u"щенок", u"щенка", u"щенку", u"щенят", u"лабра",
     u"овчар", u"такса", u"таксу", u"хаски", u"шпиц",  u"шпица", u"мопс",  u"мопса", u"пудел", u"корги", u"алаба",
     u"попуг", u"хомяк", u"хомяч", u"кроли", u"кроль", u"питом", u"лошад", u"кобыл", u"жереб", u"коров", u"телен",
     u"телка", u"телку", u"бычок", u"бычка", u"коза",  u"мышык", u"мышыг", u"ит",    u"итим",  u"итими", u"иттин",
     u"итке",  u"итти",  u"кучук", u"кучуг", u"жылкы", u"dog",   u"dogs",  u"puppy", u"cat",   u"kitte", u"itim",
     u"itimd", u"kuchu", u"koshk", u"sobak", u"mysyk", u"mysyg", u"pet"});

// "собаке 3 месяца, лабрадор, зовут Боня": the animal may stand far off; "аты", "name" are somebody's as often.
constexpr auto far_reaching = word_set({u"зовут", u"звать", u"кличка", u"кличке", u"zovut"});
// Where one of these stands between, a person is called so.
constexpr auto humans =
    word_set({u"меня",      u"нас",        u"мени",     u"менин",     u"меним",    u"мой",        u"моя",
              u"мое",       u"мужа",       u"жену",     u"маму",      u"мама",     u"папу",       u"папа",
              u"сына",      u"сын",        u"сыну",     u"дочь",      u"дочку",    u"дочка",      u"дочери",
              u"девочку",   u"девочка",    u"мальчика", u"мальчик",   u"ребенка",  u"ребенок",    u"сестру",
              u"сестра",    u"брата",      u"брат",     u"подругу",   u"подруга",  u"друга",      u"хозяина",
              u"хозяин",    u"хозяйку",    u"хозяйка",  u"владельца", u"владелец", u"админа",     u"администратора",
              u"директора", u"мастера",    u"врача",    u"врач",      u"доктора",  u"менеджера",  u"кызым",
              u"кызымдын",  u"кыздын",     u"уулум",    u"уулумдун",  u"баланын",  u"балам",      u"баламдын",
              u"балабыз",   u"балабыздын", u"ээси",     u"ээсинин",   u"башчысы",  u"башчысынын", u"me",
              u"son",       u"daughter",   u"wife",     u"husband",   u"owner",    u"menya",      u"menin"});

bool is_human(const TokenFacts& word) {
    return humans.holds(word.word);
}

bool is_animal(const TokenFacts& word) {
    return word.is_word() && animals.holds(word.beginning());
}

}  // namespace

bool calls_an_animal(const MessageFacts& message, std::size_t index) {
    const auto here = static_cast<std::ptrdiff_t>(index);
    if (is_human(message.at(here + 1))) {
        return false;
    }
    if (is_animal(message.at(here + 1)) && !message.at(here + 1).line_start) {
        return true;
    }
    const std::ptrdiff_t reach = far_reaching.holds(message.at(here).word) ? far : near;
    for (std::ptrdiff_t at = here; at > here - reach && at > 0 && !message.at(at).sentence_start; --at) {
        if (is_human(message.at(at - 1))) {
            return false;
        }
        if (is_animal(message.at(at - 1))) {
            return true;
        }
    }
    return false;
}

}  // namespace wordkeep::words::names
