// E-mail addresses as they are said: "айка 99 собака мейл точка ру", "aika собака mail ru", "aika@mail точка ru".
//
// A dog is a pet far oftener than a sign, so a provider's name has to follow it. Reads words alone, like
// spoken_phones.cpp: most messages hold no such word and pay for a look at the lengths of theirs.
#include <algorithm>
#include <array>
#include <string>

#include "words/mask/finder.hpp"
#include "words/mask/letters.hpp"

namespace wordkeep::words {
namespace {

constexpr std::size_t local_tokens_max = 12;

constexpr auto signs = std::to_array<std::string_view>({"собака", "собачка", "собаку", "sobaka", "sobachka", "@"});
constexpr auto dots = std::to_array<std::string_view>({".", "точка", "чекит", "dot", "tochka", ","});
constexpr auto joints = std::to_array<std::string_view>({"тире", "дефис", "земля", "подчеркивание", "_", "-"});
constexpr auto providers = std::to_array<std::string_view>(
    {"мейл",   "мэйл",   "маил",    "меил",   "майл",   "джимейл", "жмейл",   "джимэйл", "гмейл",   "гмайл", "гмаил",
     "жимейл", "яндекс", "рамблер", "инбокс", "бк",     "аутлук",  "хотмейл", "айклауд", "gmail",   "mail",  "yandex",
     "ya",     "bk",     "inbox",   "list",   "icloud", "hotmail", "outlook", "yahoo",   "rambler", "maill", "gmeil"});
constexpr auto tops = std::to_array<std::string_view>(
    {"ру", "ком", "кг", "кз", "уз", "ru", "com", "kg", "kz", "uz", "net", "org", "нет", "орг"});

// What says that an address follows, by its beginning.
constexpr auto cues =
    std::to_array<std::string_view>({"почт", "мейл", "имейл", "емейл", "мыл", "email", "mail", "pocht"});

// Providers that a name may follow: "gmail: aika99".
constexpr auto named_after =
    std::to_array<std::string_view>({"gmail", "icloud", "hotmail", "outlook", "yahoo", "yandex"});

// By the length of the word in bytes first: that alone rules nearly all words out.
bool may_be_sign(std::string_view word) {
    switch (word.size()) {
        case 1: return word == "@";
        case 6: return word.ends_with("obaka");
        case 8: return word.ends_with("obachka");
        case 12: return word.ends_with("обака") || word.ends_with("обаку");
        case 14: return word.ends_with("обачка");
        default:
            return word.ends_with("mail") || word.ends_with("yandex") || word.ends_with("мейл") ||
                   word.ends_with("мэйл") || word == "бк";
    }
}

class Search {
public:
    Search(std::string_view text, std::span<const Token> tokens, Candidates& out)
        : folded_(fold_in_place(text)), tokens_(tokens), out_(out) {}

    void run() {
        for (std::size_t token = 0; token < tokens_.size(); ++token) {
            if (token > 0 && token + 1 < tokens_.size() && is_sign(token)) {
                judge(token, token + 1);
            } else if (token > 0 && holds(providers, word(token)) && is_signless(token)) {
                judge(is_preposition(token - 1) ? token - 1 : token, token);
            } else if (holds(named_after, word(token)) && (token == 0 || !is_sign(token - 1))) {
                judge_local_after(token);
            }
        }
    }

private:
    // A provider follows it.
    [[nodiscard]] bool is_sign(std::size_t token) const {
        return (holds(signs, word(token)) && holds(providers, word(token + 1))) ||
               (word(token) == "at" && holds(named_after, word(token + 1)));
    }

    // "gmail: aika99", "мой gmail aika.k": what stands before the sign, the provider said first.
    void judge_local_after(std::size_t provider) {
        std::size_t first = provider + 1;
        first += first < tokens_.size() && (word(first) == ":" || word(first) == "-") ? 1 : 0;
        if (first >= tokens_.size() || tokens_[first].flags == 0 || !is_latin(word(first)[0]) ||
            holds(tops, word(first))) {
            return;
        }
        std::size_t last = first;
        bool marked = (tokens_[first].flags & Token::digits) != 0;
        while (last + 2 < tokens_.size() && last < first + local_tokens_max &&
               (word(last + 1) == "." || word(last + 1) == "_") && tokens_[last + 1].begin == tokens_[last].end &&
               tokens_[last + 2].begin == tokens_[last + 1].end && tokens_[last + 2].flags != 0) {
            last += 2;
            marked = true;
        }
        const bool whole = last + 1 < tokens_.size() && word(last + 1) == "@";
        if (marked && !whole) {
            out_.push_back({tokens_[first].begin, tokens_[last].end, SpanType::email, "email.local", sure::cued});
        }
    }

    [[nodiscard]] std::string_view word(std::size_t token) const {
        return std::string_view(folded_).substr(tokens_[token].begin, tokens_[token].end - tokens_[token].begin);
    }

    [[nodiscard]] bool is_preposition(std::size_t token) const {
        return token > 0 && (word(token) == "на" || word(token) == "в" || word(token) == "on");
    }

    // "почта aika.k gmail com", "aika99 на mail.ru": the sign left out. A Latin name with a digit, a dot or a cue, and
    // the whole of the provider's name.
    [[nodiscard]] bool is_signless(std::size_t provider) const {
        const std::size_t local = is_preposition(provider - 1) ? provider - 2 : provider - 1;
        if (end_of_domain(provider) == provider || !is_latin(word(local_begin(local + 1))[0])) {
            return false;
        }
        const bool glued = local > 0 && tokens_[local - 1].end == tokens_[local].begin && tokens_[local - 1].flags == 0;
        if ((tokens_[local].flags & Token::digits) != 0 || (glued && local > 1 && word(local - 1) != "(")) {
            return true;
        }
        for (std::size_t at = local; at > 0 && local - at < 3; --at) {
            if (begins_with_one_of(cues, word(at - 1))) {
                return true;
            }
        }
        return false;
    }

    // The last token of the provider's name: past "точка ру" if that follows.
    [[nodiscard]] std::size_t end_of_domain(std::size_t provider) const {
        const std::size_t next = provider + 1;
        const std::size_t top = next < tokens_.size() && holds(dots, word(next)) ? next + 1 : next;
        return top < tokens_.size() && holds(tops, word(top)) ? top : provider;
    }

    void judge(std::size_t sign, std::size_t provider) {
        const std::size_t begin = local_begin(sign);
        if (begin == sign) {
            return;
        }
        const std::size_t end = end_of_domain(provider);
        out_.push_back({tokens_[begin].begin, tokens_[end].end, SpanType::email, "email.spoken", sure::shape});
    }

    // The first token of what is said before the sign: a word, and words bound to it.
    [[nodiscard]] std::size_t local_begin(std::size_t sign) const {
        std::size_t at = sign;
        const std::size_t least = sign > local_tokens_max ? sign - local_tokens_max : 0;
        bool bound = true;
        while (at > least && bound && tokens_[at - 1].flags != 0) {
            --at;
            bound = false;
            if (at > least && (holds(dots, word(at - 1)) || holds(joints, word(at - 1)))) {
                at -= at > least + 1 ? 1 : 0;
                at -= word(at) == "подчеркивание" && at > least && word(at - 1).starts_with("нижн") ? 1 : 0;
                bound = true;
            } else if (at > least && (tokens_[at - 1].end == tokens_[at].begin || tokens_[at].flags == Token::digits)) {
                bound = true;  // glued, or the number in "айка 99"
            }
        }
        return at;
    }

    std::string folded_;
    std::span<const Token> tokens_;
    Candidates& out_;
};

}  // namespace

void find_spoken_emails(std::string_view text, std::span<const Token> tokens, Candidates& out) {
    const bool may = std::ranges::any_of(
        tokens, [&](const Token& token) { return may_be_sign(text.substr(token.begin, token.end - token.begin)); });
    if (may) {
        Search(text, tokens, out).run();
    }
}

}  // namespace wordkeep::words
