#include "words/search_form.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstdint>

namespace wordkeep::words {

std::string search_form(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
    icu::UnicodeString whole =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    if (U_SUCCESS(status)) {
        icu::UnicodeString folded = normalizer->normalize(whole, status);
        whole = U_SUCCESS(status) ? folded : whole.foldCase();
    }
    icu::UnicodeString plain;
    for (std::int32_t at = 0; at < whole.length(); at = whole.moveIndex32(at, 1)) {
        const UChar32 letter = whole.char32At(at);
        if (u_isUWhiteSpace(letter) || u_iscntrl(letter)) {
            if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != u' ') {
                plain.append(u' ');
            }
        } else {
            plain.append(letter == U'ё' ? static_cast<UChar32>(U'е') : letter);
        }
    }
    plain.trim();
    std::string out;
    plain.toUTF8String(out);
    return out;
}

}  // namespace wordkeep::words
