// E-mail addresses, also sloppy ones: "aika @ gmail . com", "aika@gmail,com".
#include <array>

#include "words/mask/finder.hpp"
#include "words/mask/letters.hpp"

namespace wordkeep::words {
namespace {

constexpr std::size_t local_bytes_max = 64;
constexpr std::size_t domain_bytes_max = 255;
constexpr std::size_t label_bytes_max = 63;

constexpr std::array providers = {std::string_view("gmail"),   std::string_view("mail"),   std::string_view("yandex"),
                                  std::string_view("ya"),      std::string_view("bk"),     std::string_view("list"),
                                  std::string_view("inbox"),   std::string_view("icloud"), std::string_view("hotmail"),
                                  std::string_view("outlook"), std::string_view("yahoo"),  std::string_view("rambler")};

bool is_local(char byte) {
    return is_word(byte) || (byte != '\0' && std::string_view(".!#$%&'*+/=?^_`{|}~-").contains(byte));
}

bool is_label(char byte) {
    return is_word(byte) || byte == '-';
}

// Where the local part before the @ begins; the @'s own place if there is none.
std::size_t local_begin(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    if (byte_before(text, at) == '"') {
        const std::size_t from = at > local_bytes_max ? at - local_bytes_max : 0;
        const std::size_t quote = text.substr(from, at - 1 - from).find('"');
        return quote == std::string_view::npos ? at : from + quote;
    }
    while (begin > 0 && at - begin <= local_bytes_max && is_local(text[begin - 1])) {
        --begin;
    }
    if (at - begin > local_bytes_max) {
        return at;
    }
    // Quotation marks and brackets of the sentence around are none of the address's.
    while (begin < at && std::string_view(".'`*/=|{}~!?&#").contains(text[begin])) {
        ++begin;
    }
    return byte_before(text, at) == '.' ? at : begin;
}

bool is_top_label(std::string_view label) {
    if (label.starts_with("xn--")) {
        return label.size() > 4;
    }
    for (const char byte : label) {
        if (!is_latin(byte) && !is_beyond_ascii(byte)) {
            return false;
        }
    }
    return label.size() >= 2;
}

bool is_sloppy_top(std::string_view label) {
    return label == "com" || label == "ru" || label == "kg" || label == "net" || label == "kz" || label == "org";
}

// The end of the domain that begins there; begin if there is none.
std::size_t domain_end(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    std::size_t label = begin;
    const std::size_t limit = std::min(text.size(), begin + domain_bytes_max);
    while (label < limit) {
        std::size_t at = label;
        while (at < limit && is_label(text[at])) {
            ++at;
        }
        const std::string_view found = text.substr(label, at - label);
        if (found.empty() || found.size() > label_bytes_max || found.front() == '-' || found.back() == '-') {
            break;
        }
        if (label > begin && is_top_label(found) && (text[label - 1] == '.' || is_sloppy_top(found))) {
            end = at;
        }
        if (byte_at(text, at) != '.' && byte_at(text, at) != ',') {
            break;
        }
        label = at + 1;
    }
    return byte_at(text, end) == '@' || byte_at(text, end) == '_' ? begin : end;
}

bool is_provider(std::string_view name) {
    for (const std::string_view provider : providers) {
        if (name == provider) {
            return true;
        }
    }
    return false;
}

// "gmailcom": the dot left out.
bool is_glued_provider(std::string_view name) {
    const auto ends = [&](std::string_view top) {
        return name.size() > top.size() && name.ends_with(top) && is_provider(name.substr(0, name.size() - top.size()));
    };
    return ends("com") || ends("ru");
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    const std::size_t limit = at + 3;
    while (at < limit && byte_at(text, at) == ' ') {
        ++at;
    }
    return at;
}

std::size_t latin_end(std::string_view text, std::size_t at) {
    const std::size_t limit = std::min(text.size(), at + label_bytes_max);
    while (at < limit && is_latin_or_digit(text[at])) {
        ++at;
    }
    return at;
}

// "aika @ gmail . com", "aika@mail ru": only of well-known providers.
bool find_spaced(const Message& message, std::size_t at, Candidates& out) {
    const std::string_view text = message.folded;
    std::size_t end = at;
    while (end > 0 && at - end < 3 && text[end - 1] == ' ') {
        --end;
    }
    const std::size_t begin = local_begin(text, end);
    const std::size_t provider = skip_spaces(text, at + 1);
    const std::size_t provider_end = latin_end(text, provider);
    const std::string_view name = text.substr(provider, provider_end - provider);
    const bool glued = is_glued_provider(name);
    if (begin == end || (!is_provider(name) && !glued)) {
        return false;
    }
    std::size_t top = skip_spaces(text, provider_end);
    if (byte_at(text, top) == '.' || byte_at(text, top) == ',') {
        top = skip_spaces(text, top + 1);
    }
    const std::size_t top_end = latin_end(text, top);
    const bool known = !glued && is_sloppy_top(text.substr(top, top_end - top)) && top > provider_end;
    // Surer than a handle: "aika @mail.ru" is no account called mail.ru.
    out.push_back({begin, known ? top_end : provider_end, SpanType::email, "email.spaced",
                   known ? sure::shape + 0.01F : sure::cued});
    return true;
}

}  // namespace

void find_emails(const Message& message, Candidates& out) {
    const std::string_view text = message.text;
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        const std::size_t begin = local_begin(text, at);
        const std::size_t end = domain_end(text, at + 1);
        if (begin < at && end > at + 1) {
            out.push_back({begin, end, SpanType::email, "email.address", sure::checksum});
        } else {
            find_spaced(message, at, out);
        }
    }
}

}  // namespace wordkeep::words
