// Links: every address with a scheme or www, profiles without either, and bare sites that somebody calls his own.
//
// A bare name of a site (wildberries.ru) is a shop like any other and stays, unless a cue says that a link follows.
#include <algorithm>
#include <array>

#include "words/mask/finder.hpp"
#include "words/mask/letters.hpp"

namespace wordkeep::words {
namespace {

constexpr std::size_t host_bytes_max = 255;

// Where people have profiles, chats, places and documents of their own.
constexpr auto profile_hosts = std::to_array<std::string_view>({"instagram.com",
                                                                "instagr.am",
                                                                "ig.me",
                                                                "t.me",
                                                                "telegram.me",
                                                                "telegram.dog",
                                                                "tg.me",
                                                                "wa.me",
                                                                "whatsapp.com",
                                                                "facebook.com",
                                                                "fb.com",
                                                                "fb.me",
                                                                "m.me",
                                                                "vk.com",
                                                                "vk.ru",
                                                                "vk.me",
                                                                "ok.ru",
                                                                "tiktok.com",
                                                                "youtube.com",
                                                                "youtu.be",
                                                                "twitter.com",
                                                                "x.com",
                                                                "threads.net",
                                                                "linkedin.com",
                                                                "snapchat.com",
                                                                "pinterest.com",
                                                                "github.com",
                                                                "linktr.ee",
                                                                "taplink.cc",
                                                                "taplink.ru",
                                                                "my.mail.ru",
                                                                "discord.gg",
                                                                "discord.com",
                                                                "viber.click",
                                                                "2gis.kg",
                                                                "go.2gis.com",
                                                                "2gis.ru",
                                                                "2gis.kz",
                                                                "goo.gl",
                                                                "maps.app.goo.gl",
                                                                "maps.google.com",
                                                                "yandex.ru",
                                                                "docs.google.com",
                                                                "drive.google.com",
                                                                "bit.ly",
                                                                "clck.ru",
                                                                "tinyurl.com",
                                                                "onlyfans.com",
                                                                "behance.net",
                                                                "medium.com",
                                                                "reddit.com",
                                                                "soundcloud.com",
                                                                "skype.com",
                                                                "join.skype.com",
                                                                "zoom.us",
                                                                "threads.com"});

constexpr auto top_labels = std::to_array<std::string_view>(
    {"com", "ru",  "kg",  "kz",     "uz",   "net",  "org",   "info", "biz",  "io",    "me",  "cc",
     "co",  "by",  "ua",  "tj",     "tr",   "de",   "uk",    "us",   "eu",   "fr",    "cn",  "tv",
     "app", "dev", "pro", "online", "site", "shop", "store", "link", "page", "xyz",   "top", "club",
     "su",  "gg",  "ai",  "am",     "az",   "ge",   "it",    "es",   "pl",   "in",    "au",  "ca",
     "ch",  "nl",  "se",  "jp",     "ee",   "lv",   "lt",    "blog", "art",  "space", "рф"});

bool is_host(char byte) {
    return is_word(byte) || byte == '-' || byte == '.' || byte == '_';
}

// Punctuation beyond ASCII that ends a link: « » and dashes and quotation marks.
bool is_wide_mark(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte == 0xc2 || (byte == 0xe2 && byte_at(text, at + 1) == '\x80');
}

// The end of the run of bytes that may stand in a link, without the punctuation of the sentence.
std::size_t link_end(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    int open = 0;  // brackets
    while (end < text.size() && static_cast<unsigned char>(text[end]) > ' ' && !is_wide_mark(text, end) &&
           !std::string_view("<>\"|\\^`{}").contains(text[end])) {
        open += text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
        ++end;
    }
    while (end > begin && std::string_view(".,;:!?)]'*").contains(text[end - 1]) &&
           !(text[end - 1] == ')' && open >= 0)) {
        open += text[end - 1] == ')' ? 1 : 0;
        --end;
    }
    return end;
}

std::size_t end_of_visible(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && static_cast<unsigned char>(text[end]) > ' ') {
        ++end;
    }
    return end;
}

bool is_known_top(std::string_view label) {
    return holds(top_labels, label);
}

bool is_profile_host(std::string_view host) {
    if (host.starts_with("www.")) {
        host.remove_prefix(4);
    }
    for (const std::string_view known : profile_hosts) {
        if (host == known ||
            (host.ends_with(known) && host.size() > known.size() && host[host.size() - known.size() - 1] == '.')) {
            return true;
        }
    }
    return false;
}

// "на вашем сайте svetofor.info", "your website" is a shop's; what follows a network is an account (handles.cpp).
bool is_called_his_own(const Message& message, std::size_t token) {
    const Cues nearest = message.nearest_before(token, cue::link | cue::network, 3) & (cue::link | cue::network);
    if (nearest != cue::link) {
        return nearest != 0;
    }
    constexpr auto others =
        std::to_array<std::string_view>({"ваш", "вашем", "вашего", "вашему", "твоем", "сиздин", "сиздердин", "your",
                                         "vash", "vashem", "этом", "этого", "их", "their"});
    if (token > 1 && message.word(token - 1) == "сайте" && (message.cues[token - 2] & cue::mine) == 0) {
        return false;  // "на сайте Roem.ru"
    }
    for (std::size_t at = token; at > 0 && token - at < 5; --at) {
        if (holds(others, message.word(at - 1))) {
            return false;
        }
    }
    return true;
}

struct Site {
    std::size_t begin;
    std::size_t end;  // of the host
};

// Where the search goes on: after the link, or after the site.
std::size_t judge_bare(const Message& message, const Site& site, Candidates& out) {
    const std::string_view text = message.folded;
    std::string_view host = text.substr(site.begin, site.end - site.begin);
    const std::size_t dot = host.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || byte_before(text, site.begin) == '@' || host.contains("..") ||
        !is_known_top(host.substr(dot + 1))) {
        return site.end;
    }
    const char next = byte_at(text, site.end);
    const bool port = next == ':' && is_digit(byte_at(text, site.end + 1));
    const std::size_t end = next == '/' || next == '?' || next == '#' || port ? link_end(text, site.begin) : site.end;
    const bool path = end > site.end + 1;
    const bool www = host.starts_with("www.");
    if (www || path || is_profile_host(host)) {
        if (www || path) {
            out.push_back({site.begin, end, SpanType::url, www ? "url.www" : "url.path", sure::shape});
        }
        return std::max(end, site.end);
    }
    const std::size_t token = message.token_at(site.begin);
    if (is_called_his_own(message, token)) {
        out.push_back({site.begin, end, SpanType::url, "url.cue", sure::cued - 0.01F});
    }
    return std::max(end, site.end);
}

void find_bare(const Message& message, Candidates& out) {
    const std::string_view text = message.text;
    for (std::size_t dot = text.find('.'); dot != std::string_view::npos;) {
        std::size_t begin = dot;
        while (begin > 0 && dot - begin < host_bytes_max && is_host(text[begin - 1])) {
            --begin;
        }
        std::size_t end = dot + 1;
        while (end < text.size() && is_host(text[end])) {
            ++end;
        }
        Site site{begin, end};
        while (site.end > site.begin && std::string_view(".-_").contains(text[site.end - 1])) {
            --site.end;
        }
        while (site.begin < site.end && std::string_view(".-_").contains(text[site.begin])) {
            ++site.begin;
        }
        const std::size_t done = std::max(judge_bare(message, site, out), end);
        dot = text.find('.', done);
    }
}

bool is_scheme_byte(char byte) {
    return is_latin_or_digit(byte) || byte == '+' || byte == '-' || byte == '.';
}

void find_schemes(const Message& message, Candidates& out) {
    const std::string_view text = message.text;
    std::size_t done = 0;
    for (std::size_t at = text.find("://"); at != std::string_view::npos;
         at = text.find("://", std::max(at + 3, done))) {
        std::size_t begin = at;
        while (begin > done && at - begin < 16 && is_scheme_byte(text[begin - 1])) {
            --begin;
        }
        const std::size_t end = link_end(text, at + 3);
        done = end_of_visible(text, at);
        if (begin < at && is_latin(text[begin]) && end > at + 3) {
            out.push_back({begin, end, SpanType::url, "url.scheme", sure::checksum});
        }
    }
}

}  // namespace

void find_links(const Message& message, Candidates& out) {
    find_schemes(message, out);
    find_bare(message, out);
}

}  // namespace wordkeep::words
