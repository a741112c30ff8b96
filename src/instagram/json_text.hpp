// JSON strings as people write them: nothing in a text may cost the message.
//
// A strict JSON reader refuses half a surrogate pair, and bytes that are no UTF-8; some stores refuse NUL. Each of them
// becomes U+FFFD here, so what comes out is always well-formed UTF-8 without NUL. Pure functions, thread-safe.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/fleeting.hpp"

namespace wordkeep::instagram {

struct DecodedText {
    base::FleetingText text;
    bool shortened = false;  // it was over bytes_max and was cut between two characters
};

// quoted: what stands between the quotes of a JSON string. True if every backslash in it starts a right escape.
[[nodiscard]] bool escapes_are_right(std::string_view quoted) noexcept;

// quoted: as above, with right escapes and well-formed UTF-8. The buffer is reserved once and never grows, so that no
// part of the text stays behind in freed memory.
[[nodiscard]] DecodedText decode_json_text(std::string_view quoted, std::size_t bytes_max);

// Every maximal ill-formed part (Unicode, chapter 3.9) becomes one U+FFFD; all else stays. At most three times as long.
[[nodiscard]] base::FleetingText repair_utf8(std::string_view bytes);

// True if a reader would see nothing: Unicode white space, control characters, and what has no width.
// text: well-formed UTF-8.
[[nodiscard]] bool is_blank(std::string_view text) noexcept;

}  // namespace wordkeep::instagram
