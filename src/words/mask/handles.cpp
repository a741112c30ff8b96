// Handles: "@aika_kg", and names of accounts after a cue: "инста aika.k", "my telegram is aika_99".
#include <algorithm>
#include <array>
#include <cstdint>

#include "words/mask/finder.hpp"
#include "words/mask/letters.hpp"

namespace wordkeep::words {
namespace {

constexpr std::size_t handle_bytes_max = 32;

bool is_handle(char byte) {
    return is_latin_or_digit(byte) || byte == '_' || byte == '.';
}

// The end of the handle that begins there, without the full stop of a sentence.
std::size_t handle_end(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && is_handle(text[end])) {
        ++end;
    }
    while (end > begin && text[end - 1] == '.') {
        --end;
    }
    // Discord's aika#1234
    const bool numbered =
        byte_at(text, end) == '#' && end + 5 <= text.size() && std::ranges::all_of(text.substr(end + 1, 4), is_digit);
    return numbered ? end + 5 : end;
}

std::size_t word_end(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && (is_word(text[end]) || text[end] == '_' || text[end] == '.')) {
        ++end;
    }
    while (end > begin && text[end - 1] == '.') {
        --end;
    }
    return end;
}

void find_signed(const Message& message, Candidates& out) {
    const std::string_view text = message.text;
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        const char before = byte_before(text, at);
        const std::size_t end = word_end(text, at + 1);
        const std::string_view name = text.substr(at + 1, end - at - 1);
        const bool letters = std::ranges::any_of(name, [](char byte) { return !is_digit(byte) && byte != '.'; });
        if (is_latin_or_digit(before) || before == '@' || name.size() < 2 || name.size() > 2 * handle_bytes_max ||
            !letters || name.front() == '.') {
            continue;
        }
        out.push_back({at, end, SpanType::handle, "handle.sign", sure::shape});
    }
}

// Latin words that follow the name of a network and are no account.
constexpr auto no_handles = std::to_array<std::string_view>(
    {"reels",    "stories", "story",   "direct",   "premium",   "live",     "post",     "page",     "account",
     "shop",     "store",   "com",     "profile",  "or",        "and",      "is",       "the",      "dm",
     "dms",      "me",      "my",      "you",      "your",      "in",       "on",       "for",      "today",
     "please",   "to",      "a",       "i",        "with",      "from",     "at",       "app",      "link",
     "video",    "photo",   "group",   "channel",  "chat",      "name",     "handle",   "id",       "pls",
     "it",       "not",     "so",      "but",      "if",        "when",     "was",      "as",       "too",
     "also",     "ads",     "iphone",  "are",      "has",       "ok",       "user",     "username", "nick",
     "nickname", "web",     "desktop", "facebook", "instagram", "whatsapp", "telegram", "tiktok",   "insta",
     "online",   "about",   "of",      "that",     "this",      "there",    "only",     "now",      "number",
     "posts",    "ad",      "picture", "pictures", "pic",       "pics",     "bio",      "we",       "can",
     "do",       "how"});

bool is_no_handle(std::string_view folded) {
    return holds(no_handles, folded);
}

bool has_mark(std::string_view name) {
    return std::ranges::any_of(name, [](char byte) { return is_digit(byte) || byte == '_' || byte == '.'; });
}

// How the words between cue and handle bind them.
enum class Binding : std::uint8_t { none, near, named };

// named: "инста: x", "ник x", "my insta is x"; near: some small words between.
Binding binding(const Message& message, std::size_t cue_token, std::size_t token) {
    if (token == cue_token + 1) {
        return Binding::near;
    }
    Binding found = Binding::near;
    for (std::size_t between = cue_token + 1; between < token; ++between) {
        const std::string_view word = message.word(between);
        if (word == ":" || word == "-" || word == "=" || word == "is" || word == "–" || word == "—") {
            found = Binding::named;
        } else if ((message.cues[between] & (cue::mine | cue::network | cue::number)) == 0 && word != "в" &&
                   word != "id" && word != "as" && word != "айди" && word != "ид" && word != "деген" &&
                   word != "собака" && word != "собачка" && word != "@" && word != "это" && word != "(" &&
                   word != "/" && word != "\"" && word != "«") {
            return Binding::none;
        }
    }
    return found;
}

bool all_latin(const Message& message) {
    return std::ranges::none_of(message.text, is_beyond_ascii);
}

// "в инстаграме nike видела": the network is a place here, no sign before a name.
bool is_place(const Message& message, std::size_t cue_token) {
    const std::string_view before = cue_token > 0 ? message.word(cue_token - 1) : std::string_view();
    const std::string_view word = message.word(cue_token);
    return before == "в" || before == "на" || before == "с" || before == "из" || before == "через" || before == "по" ||
           word.ends_with("да") || word.ends_with("дан") || word.ends_with("де") || word.ends_with("ден");
}

// "ваша страница в инстаграме mebel.kg": the business's own.
bool is_of_the_business(const Message& message, std::size_t cue_token) {
    for (std::size_t at = cue_token; at > 0 && cue_token - at < 4; --at) {
        const std::string_view word = message.word(at - 1);
        if (word.starts_with("ваш") || word.starts_with("сиздин") || word == "your") {
            return true;
        }
    }
    return false;
}

// token: the first of a Latin word.
void judge_cued(const Message& message, std::size_t cue_token, std::size_t token, bool english, Candidates& out) {
    const std::size_t begin = message.tokens[token].begin;
    const std::size_t end = handle_end(message.text, begin);
    const std::string_view name = std::string_view(message.folded).substr(begin, end - begin);
    const Binding bound = binding(message, cue_token, token);
    if (bound == Binding::none || name.size() < 3 || name.size() > handle_bytes_max || is_no_handle(name) ||
        is_word(byte_at(message.text, end)) || !std::ranges::any_of(name, is_latin)) {
        return;
    }
    if (bound == Binding::near && is_place(message, cue_token) &&
        (!has_mark(name) || is_of_the_business(message, cue_token))) {
        return;
    }
    // English sentences go on after the name of a network: "Twitter is going", "FB: Giddings faces ...".
    const bool mine = (message.nearest_before(cue_token, cue::mine, 2) & cue::mine) != 0;
    const bool lower = message.text[begin] == message.folded[begin];
    const bool spoken_for =
        mine || (lower && message.text[begin - 1] == ' ' && begin >= 2 && message.text[begin - 2] != 's');
    const bool marked = has_mark(name) && (!english || bound == Binding::named || !is_digit(name[0]));
    if (marked || !english || (bound == Binding::named && spoken_for)) {
        out.push_back({begin, end, SpanType::handle, "handle.cue",
                       has_mark(name) || bound == Binding::named ? sure::cued : sure::weak});
    }
}

void find_cued(const Message& message, Candidates& out) {
    constexpr std::size_t tokens_ahead = 6;
    bool known = false;
    bool english = false;
    for (std::size_t index = 0; index < message.tokens.size(); ++index) {
        if ((message.cues[index] & cue::network) == 0) {
            continue;
        }
        if (!known) {
            english = all_latin(message);
            known = true;
        }
        const std::size_t limit = std::min(message.tokens.size(), index + tokens_ahead);
        for (std::size_t next = index + 1; next < limit; ++next) {
            const std::size_t begin = message.tokens[next].begin;
            const bool starts = is_latin_or_digit(message.text[begin]) || message.text[begin] == '_';
            const bool cue_word = (message.cues[next] & (cue::mine | cue::network)) != 0 ||
                                  message.word(next) == "is" || message.word(next) == "id" ||
                                  message.word(next) == "as";
            if (starts && !cue_word) {
                judge_cued(message, index, next, english, out);
                break;
            }
        }
    }
}

// Names of files and settings have an underscore too.
bool is_file(std::string_view name) {
    constexpr auto heads =
        std::to_array<std::string_view>({"img", "dsc", "vid", "pxl", "screen", "photo", "video", "doc", "file", "scan",
                                         "image", "audio", "wifi", "order", "user", "utm"});
    constexpr auto tails = std::to_array<std::string_view>({".pdf", ".jpg", ".png", ".doc", ".docx", ".xls", ".xlsx",
                                                            ".mp4", ".zip", ".apk", ".jpeg", ".heic", ".txt", ".csv"});
    return begins_with_one_of(heads, name) ||
           std::ranges::any_of(tails, [&](std::string_view tail) { return name.ends_with(tail); });
}

// "отметьте ainura_brows": Latin words bound by an underscore are hardly anything but an account.
void find_underscored(const Message& message, Candidates& out) {
    constexpr std::size_t bytes_min = 6;
    const std::string_view text = message.folded;
    std::size_t end = 0;
    for (std::size_t at = text.find('_'); at != std::string_view::npos; at = text.find('_', std::max(at + 1, end))) {
        std::size_t begin = at;
        while (begin > end && is_handle(text[begin - 1])) {
            --begin;
        }
        end = handle_end(text, at);
        const std::string_view name = text.substr(begin, end - begin);
        const auto letters = static_cast<std::size_t>(std::ranges::count_if(name, is_latin));
        const bool bound = at >= begin + 2 && is_latin(text[begin]) && end >= at + 3;
        if (bound && name.size() >= bytes_min && name.size() <= handle_bytes_max && letters >= bytes_min - 1 &&
            stands_alone(text, begin, end) && !std::string_view("#@/=&?-").contains(byte_before(text, begin)) &&
            !std::string_view("@/=(").contains(byte_at(text, end)) && !is_file(name)) {
            out.push_back({begin, end, SpanType::handle, "handle.underscore", sure::shape});
        }
    }
}

}  // namespace

void find_handles(const Message& message, Candidates& out) {
    find_signed(message, out);
    find_cued(message, out);
    find_underscored(message, out);
}

}  // namespace wordkeep::words
