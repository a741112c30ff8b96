#include "words/search/sound.hpp"

#include <array>
#include <utility>

#include "words/search/utf8.hpp"

namespace wordkeep::words {

namespace {

constexpr char16_t cyrillic_first = u'а';
constexpr std::string_view cyrillic_signs = "abvgdejziiklmnoprstufhcCSS#i#eUA";  // а to я; # is not heard
static_assert(cyrillic_signs.size() == 32);

struct Digraph {
    std::u16string_view letters;
    char sign;
};
// Longest first.
constexpr std::array digraphs = {
    Digraph{u"shch", 'S'}, Digraph{u"sch", 'S'}, Digraph{u"dzh", 'j'}, Digraph{u"sh", 'S'}, Digraph{u"ch", 'C'},
    Digraph{u"zh", 'j'},   Digraph{u"kh", 'h'},  Digraph{u"ts", 'c'},  Digraph{u"dj", 'j'}, Digraph{u"ya", 'A'},
    Digraph{u"ja", 'A'},   Digraph{u"ia", 'A'},  Digraph{u"yu", 'U'},  Digraph{u"ju", 'U'}, Digraph{u"iu", 'U'},
    Digraph{u"yo", 'e'},   Digraph{u"jo", 'e'},  Digraph{u"ye", 'e'},  Digraph{u"ph", 'f'}, Digraph{u"ck", 'k'}};

bool is_latin(char16_t letter) {
    return letter >= u'a' && letter <= u'z';
}

char latin_sign(char16_t letter) {
    switch (letter) {
        case u'y': return 'i';
        case u'w': return 'v';
        case u'q': return 'k';
        case u'x': return 'h';
        default: return static_cast<char>(letter);
    }
}

enum class Doubled : std::uint8_t { once, twice };

class Ear {
public:
    Ear(Doubled doubled, std::size_t letters) : doubled_(doubled) { sound_.reserve(letters); }
    // ия is heard as я; digits always stand for themselves.
    void hear(char sign) {
        const bool glide = sign == 'A' || sign == 'U';
        if (glide && !sound_.empty() && sound_.back() == 'i') {
            sound_.pop_back();
        }
        if (doubled_ == Doubled::once && !sound_.empty() && sound_.back() == sign && (sign < '0' || sign > '9')) {
            return;
        }
        sound_ += sign;
    }
    [[nodiscard]] std::string& sound() { return sound_; }

private:
    Doubled doubled_;
    std::string sound_;
};

// -тся and -ться end many verbs; ця ends nothing.
bool is_reflexive(std::u16string_view rest) {
    return rest.starts_with(u"tsya") || rest.starts_with(u"tsia") || rest.starts_with(u"tsja");
}

// The Kyrgyz ж is a j in Latin letters, and so are the first sounds of жа, жо, жу: which of the two "ja" means is not
// known, and Kyrgyz words are by far the commoner. So j with a vowel after it is ж at the start of a word.
bool is_kyrgyz_j(std::u16string_view rest, std::size_t at) {
    return at == 0 && rest[0] == u'j';
}

std::size_t hear_latin(std::u16string_view rest, std::size_t at, Ear& ear) {
    if (!is_kyrgyz_j(rest, at) && !is_reflexive(rest)) {
        for (const Digraph& digraph : digraphs) {
            if (rest.starts_with(digraph.letters)) {
                ear.hear(digraph.sign);
                return digraph.letters.size();
            }
        }
    }
    ear.hear(latin_sign(rest[0]));
    return 1;
}

bool four_stands_for_a_letter(std::u16string_view folded) {
    bool letters = false;
    for (const char16_t letter : folded) {
        if (letter >= u'0' && letter <= u'9' && letter != u'4') {
            return false;
        }
        letters = letters || is_latin(letter);
    }
    return letters && folded.size() > 2;
}

std::string listen_to(std::u16string_view folded, Doubled doubled) {
    Ear ear(doubled, folded.size());
    const bool four_is_ch = folded.find(u'4') != std::u16string_view::npos && four_stands_for_a_letter(folded);
    for (std::size_t at = 0; at < folded.size();) {
        const char16_t letter = folded[at];
        if (is_latin(letter)) {
            at += hear_latin(folded.substr(at), at, ear);
            continue;
        }
        ++at;
        if (letter >= cyrillic_first && letter < cyrillic_first + 32) {
            const char sign = cyrillic_signs[static_cast<std::size_t>(letter - cyrillic_first)];
            if (sign != '#') {
                ear.hear(sign);
            }
        } else if (letter == u'4' && four_is_ch) {
            ear.hear('C');
        } else {
            append_letter(ear.sound(), letter);
        }
    }
    return std::move(ear.sound());
}

}  // namespace

std::string sound_of(std::u16string_view folded) {
    return listen_to(folded, Doubled::once);
}

std::string long_sound_of(std::u16string_view folded) {
    return listen_to(folded, Doubled::twice);
}

std::string cyrillic_of(std::string_view sound) {
    constexpr std::string_view signs = "abvgdejziklmnoprstufhcCSUA";
    constexpr std::u16string_view letters = u"абвгдежзиклмнопрстуфхцчшюя";
    static_assert(signs.size() == letters.size());
    std::string out;
    out.reserve(sound.size() * 2);
    for (const char sign : sound) {
        const std::size_t place = signs.find(sign);
        if (place == std::string_view::npos) {
            out += sign;
        } else {
            append_letter(out, letters[place]);
        }
    }
    return out;
}

}  // namespace wordkeep::words
