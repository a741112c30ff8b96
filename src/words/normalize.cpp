#include "words/normalize.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include <array>
#include <utility>

#include "words/look_alikes.hpp"
#include "words/spoken_signs.hpp"

namespace wordkeep::words {
namespace {

// ASCII and Cyrillic letters need no rewriting.
bool plain(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            continue;
        }
        // Two-byte Cyrillic without the combining signs U+0483 to U+0489 (D2 83 to D2 89).
        const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
        if (byte < 0xd0 || byte > 0xd3 || (next & 0xc0U) != 0x80U || (byte == 0xd2 && next >= 0x83 && next <= 0x89)) {
            return false;
        }
        ++at;
    }
    return true;
}

constexpr UChar32 keycap = 0x20e3;

bool is_hyphen(UChar32 letter) {
    return (letter >= 0x2010 && letter <= 0x2012) || letter == 0x2212 || letter == 0xfe63 || letter == 0xff0d ||
           letter == 0xfe58;
}

bool is_ignorable(UChar32 letter) {
    return letter == 0xad || u_hasBinaryProperty(letter, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

// Writes code points with their origin.
class Writer {
public:
    explicit Writer(std::string_view original) : nfkc_(unorm2_getNFKCInstance(&status_)) {
        out_.text.reserve(original.size());
        out_.begins.reserve(original.size());
        out_.ends.reserve(original.size());
    }

    void put(UChar32 letter, std::size_t begin, std::size_t end) {
        if (compose(letter, end)) {
            return;
        }
        last_begin_ = out_.text.size();
        append(letter, begin, end);
    }

    // Compatibility forms (ｆｕｌｌ ｗｉｄｔｈ, 𝐛𝐨𝐥𝐝, ①) by their decomposition; anything else as it is.
    void put_plain_form(UChar32 letter, std::size_t begin, std::size_t end) {
        std::array<UChar, 24> form{};
        UErrorCode status = U_ZERO_ERROR;
        const std::int32_t length =
            has_plain_form(letter) ? unorm2_getDecomposition(nfkc_, letter, form.data(), form.size(), &status) : -1;
        if (length < 0 || U_FAILURE(status)) {
            put(letter, begin, end);
            return;
        }
        for (std::int32_t at = 0; at < length;) {
            UChar32 piece = 0;
            U16_NEXT(form.data(), at, length, piece);
            put(u_isUWhiteSpace(piece) ? ' ' : piece, begin, end);
        }
    }

    // A sign that only frames the letter before it (the box around an emoji digit) is dropped, and covered with it.
    void frame(std::size_t end) {
        for (std::size_t byte = last_begin_; byte < out_.ends.size(); ++byte) {
            out_.ends[byte] = static_cast<std::uint32_t>(end);
        }
    }

    [[nodiscard]] bool ends_with_digit() const {
        return !out_.text.empty() && out_.text.back() >= '0' && out_.text.back() <= '9';
    }

    Normalized take() { return std::move(out_); }

private:
    // и + ̆  -> й: a mark joins the letter before it.
    bool compose(UChar32 letter, std::size_t end) {
        if (letter < 0x300 || out_.text.empty() || u_getCombiningClass(letter) == 0) {
            return false;
        }
        auto at = static_cast<std::int32_t>(last_begin_);
        UChar32 before = 0;
        U8_NEXT(out_.text.data(), at, static_cast<std::int32_t>(out_.text.size()), before);
        const UChar32 joined = static_cast<std::size_t>(at) == out_.text.size() && before >= 0
                                   ? unorm2_composePair(nfkc_, before, letter)
                                   : U_SENTINEL;
        if (joined < 0) {
            return false;
        }
        const std::size_t begin = out_.begins[last_begin_];
        out_.text.resize(last_begin_);
        out_.begins.resize(last_begin_);
        out_.ends.resize(last_begin_);
        append(joined, begin, end);
        return true;
    }

    void append(UChar32 letter, std::size_t begin, std::size_t end) {
        std::array<char, U8_MAX_LENGTH> bytes{};
        std::int32_t length = 0;
        U8_APPEND_UNSAFE(bytes.data(), length, letter);
        out_.text.append(bytes.data(), static_cast<std::size_t>(length));
        out_.begins.insert(out_.begins.end(), static_cast<std::size_t>(length), static_cast<std::uint32_t>(begin));
        out_.ends.insert(out_.ends.end(), static_cast<std::size_t>(length), static_cast<std::uint32_t>(end));
    }

    static bool has_plain_form(UChar32 letter) {
        const auto kind = u_getIntPropertyValue(letter, UCHAR_DECOMPOSITION_TYPE);
        return kind != U_DT_NONE && kind != U_DT_CANONICAL;
    }

    UErrorCode status_ = U_ZERO_ERROR;
    const UNormalizer2* nfkc_;
    Normalized out_;
    std::size_t last_begin_ = 0;
};

bool digit_follows(std::string_view text, std::int32_t at) {
    UChar32 next = 0;
    if (static_cast<std::size_t>(at) >= text.size()) {
        return false;
    }
    U8_NEXT(text.data(), at, static_cast<std::int32_t>(text.size()), next);
    return next >= 0 && u_isdigit(next);
}

Normalized rewritten(std::string_view original) {
    Writer writer(original);
    const auto length = static_cast<std::int32_t>(original.size());
    for (std::int32_t at = 0; at < length;) {
        const auto begin = static_cast<std::size_t>(at);
        UChar32 letter = 0;
        U8_NEXT(original.data(), at, length, letter);
        const auto end = static_cast<std::size_t>(at);
        if (letter >= 0 && letter < 0x80) {
            writer.put(letter, begin, end);
        } else if (letter < 0) {
            writer.put(0xfffd, begin, end);
        } else if (u_charDigitValue(letter) >= 0 && u_charType(letter) == U_DECIMAL_DIGIT_NUMBER) {
            writer.put('0' + u_charDigitValue(letter), begin, end);
        } else if (letter == keycap) {
            writer.frame(end);
        } else if (is_ignorable(letter)) {
            continue;
        } else if (u_isUWhiteSpace(letter)) {
            writer.put(letter == 0x2028 || letter == 0x2029 || letter == 0x85 ? '\n' : ' ', begin, end);
        } else if (is_hyphen(letter) || ((letter == 0x2013 || letter == 0x2014 || letter == 0x30fc) &&
                                         (writer.ends_with_digit() || digit_follows(original, at)))) {
            writer.put('-', begin, end);
        } else {
            writer.put_plain_form(letter, begin, end);
        }
    }
    return writer.take();
}

void make_identity_map(Normalized& made) {
    if (!made.begins.empty() || made.text.empty()) {
        return;
    }
    made.begins.resize(made.text.size());
    made.ends.resize(made.text.size());
    for (std::size_t at = 0; at < made.text.size();) {
        std::size_t end = at + 1;
        while (end < made.text.size() && (static_cast<unsigned char>(made.text[end]) & 0xc0U) == 0x80U) {
            ++end;
        }
        for (std::size_t byte = at; byte < end; ++byte) {
            made.begins[byte] = static_cast<std::uint32_t>(at);
            made.ends[byte] = static_cast<std::uint32_t>(end);
        }
        at = end;
    }
}

// rewrites: in order, not overlapping.
void rewrite(const std::vector<Rewrite>& rewrites, Normalized& made) {
    if (rewrites.empty()) {
        return;
    }
    make_identity_map(made);
    std::size_t out = 0;
    std::size_t next = 0;
    for (std::size_t at = 0; at < made.text.size();) {
        if (next < rewrites.size() && rewrites[next].begin == at) {
            made.begins[out] = made.begins[at];
            made.ends[out] = made.ends[rewrites[next].end - 1];
            made.text[out] = rewrites[next].sign;
            at = rewrites[next].end;
            ++next;
        } else {
            made.begins[out] = made.begins[at];
            made.ends[out] = made.ends[at];
            made.text[out] = made.text[at];
            ++at;
        }
        ++out;
    }
    made.text.resize(out);
    made.begins.resize(out);
    made.ends.resize(out);
}

}  // namespace

Normalized normalize(std::string_view original) {
    Normalized made = plain(original) ? Normalized{std::string(original), {}, {}} : rewritten(original);
    std::vector<Rewrite> rewrites;
    if (made.text.find_first_of("0123456789") != std::string::npos) {
        for (const auto find : {find_phone_look_alikes, find_look_alikes}) {
            find(made.text, rewrites);
            rewrite(rewrites, made);
            rewrites.clear();
        }
    }
    for (const SpokenSign& spoken : find_spoken_signs(made.text)) {
        rewrites.push_back({spoken.begin, spoken.end, spoken.sign});
    }
    rewrite(rewrites, made);
    return made;
}

}  // namespace wordkeep::words
