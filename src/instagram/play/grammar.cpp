#include "instagram/play/grammar.hpp"

#include <utility>

#include "base/check.hpp"

namespace wordkeep::instagram::play {

namespace {

struct Spelling {
    std::string_view from;
    std::string_view to;
};

constexpr Spelling plain_kyrgyz[] = {{"ү", "у"}, {"ө", "о"}, {"ң", "н"}, {"Ү", "У"}, {"Ө", "О"}, {"Ң", "Н"}};
constexpr Spelling latin[] = {
    {"а", "a"}, {"б", "b"}, {"в", "v"}, {"г", "g"}, {"д", "d"},  {"е", "e"},  {"ё", "e"},  {"ж", "j"},  {"з", "z"},
    {"и", "i"}, {"й", "i"}, {"к", "k"}, {"л", "l"}, {"м", "m"},  {"н", "n"},  {"о", "o"},  {"п", "p"},  {"р", "r"},
    {"с", "s"}, {"т", "t"}, {"у", "u"}, {"ф", "f"}, {"х", "h"},  {"ц", "c"},  {"ч", "ch"}, {"ш", "sh"}, {"щ", "sh"},
    {"ъ", ""},  {"ы", "y"}, {"ь", ""},  {"э", "e"}, {"ю", "yu"}, {"я", "ya"}, {"ө", "o"},  {"ү", "u"},  {"ң", "n"}};

std::size_t letter_bytes(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
}

template <std::size_t Count>
std::string respelled(std::string_view text, const Spelling (&spellings)[Count]) {
    std::string out;
    while (!text.empty()) {
        const std::string_view letter = text.substr(0, letter_bytes(text[0]));
        text.remove_prefix(letter.size());
        std::string_view written = letter;
        for (const Spelling& spelling : spellings) {
            if (spelling.from == letter) {
                written = spelling.to;
            }
        }
        out += written;
    }
    return out;
}

// Lower case for the letters that texts here use: ASCII, А-Я, Ё, Ү, Ө, Ң.
std::string lowered(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::string_view letter = text.substr(0, letter_bytes(text[0]));
        text.remove_prefix(letter.size());
        const auto second = letter.size() == 2 ? static_cast<unsigned char>(letter[1]) : 0U;
        if (letter[0] >= 'A' && letter[0] <= 'Z') {
            out += static_cast<char>(letter[0] + ('a' - 'A'));
        } else if (letter[0] == '\xD0' && second >= 0x90 && second <= 0x9F) {
            out += {'\xD0', static_cast<char>(second + 0x20)};
        } else if (letter[0] == '\xD0' && second >= 0xA0 && second <= 0xAF) {
            out += {'\xD1', static_cast<char>(second - 0x20)};
        } else if (letter == "Ё") {
            out += "ё";
        } else if (letter == "Ү" || letter == "Ө" || letter == "Ң") {
            out += {letter[0], static_cast<char>(second + 1)};
        } else {
            out += letter;
        }
    }
    return out;
}

std::string without_stops(const std::string& text) {
    std::string out;
    for (const char letter : text) {
        if (letter != ',' && letter != '.' && letter != '?' && letter != '!') {
            out += letter;
        }
    }
    return out;
}

// Two neighbouring letters change places, as fingers do it.
std::string with_a_slip(const std::string& text, Chance& chance) {
    std::vector<std::string_view> letters;
    for (std::string_view rest = text; !rest.empty(); rest.remove_prefix(letters.back().size())) {
        letters.push_back(rest.substr(0, letter_bytes(rest[0])));
    }
    if (letters.size() < 6) {
        return text;
    }
    const std::size_t at = 1 + below(chance, letters.size() - 3);
    std::swap(letters[at], letters[at + 1]);
    std::string out;
    for (const std::string_view letter : letters) {
        out += letter;
    }
    return out;
}

}  // namespace

Grammar::Grammar(std::span<const Rule> rules) {
    for (const Rule& rule : rules) {
        base::check(!rule.alternatives.empty() && rules_.emplace(rule.name, &rule).second, "each rule stands once");
    }
}

std::string Grammar::say(std::string_view rule, Chance& chance) const {
    std::string out;
    const auto found = rules_.find(rule);
    base::check(found != rules_.end(), "the grammar has the rule");
    const auto& alternatives = found->second->alternatives;
    expand(alternatives[below(chance, alternatives.size())], chance, out);
    return out;
}

void Grammar::expand(std::string_view alternative, Chance& chance, std::string& out) const {
    while (!alternative.empty()) {
        const std::size_t open = alternative.find('{');
        out += alternative.substr(0, open);
        if (open == std::string_view::npos) {
            return;
        }
        const std::size_t close = alternative.find('}', open);
        const std::string_view name = alternative.substr(open + 1, close - open - 1);
        const auto found = rules_.find(name);
        base::check(found != rules_.end(), "every {name} of the grammar has its rule");
        const auto& alternatives = found->second->alternatives;
        expand(alternatives[below(chance, alternatives.size())], chance, out);
        alternative.remove_prefix(close + 1);
    }
}

std::string made_sloppy(std::string text, Language language, Chance& chance) {
    if (happens(chance, 0.7)) {
        text = lowered(text);
    }
    if (happens(chance, 0.4)) {
        text = without_stops(text);
    }
    if (happens(chance, 0.15)) {
        text = with_a_slip(text, chance);
    }
    if (language == Language::ky && happens(chance, 0.5)) {
        text = respelled(text, plain_kyrgyz);
    }
    if (language != Language::en && happens(chance, 0.08)) {
        text = respelled(lowered(text), latin);
    }
    return text;
}

Writer::Writer(TextOptions options) : options_(std::move(options)), ru_(rules_ru()), ky_(rules_ky()), en_(rules_en()) {
    base::check(!options_.languages.empty(), "there is a language to write in");
}

std::string Writer::next(Chance& chance) const {
    const Language language = options_.languages[below(chance, options_.languages.size())];
    const Grammar& grammar = language == Language::ru ? ru_ : language == Language::ky ? ky_ : en_;
    std::string text = grammar.say(happens(chance, options_.personal_share) ? "personal" : "plain", chance);
    return happens(chance, options_.sloppy_share) ? made_sloppy(std::move(text), language, chance) : text;
}

}  // namespace wordkeep::instagram::play
