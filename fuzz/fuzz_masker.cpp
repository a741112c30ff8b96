// Any text: never a crash; spans in order, inside the text and not overlapping; the masked text is well-formed and is
// the text with exactly those spans replaced.
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/check.hpp"
#include "base/limits.hpp"
#include "words/masker.hpp"

namespace {

using namespace wordkeep;

// The beginnings of the code points of well-formed UTF-8 without NUL; empty if it isn't.
std::vector<std::size_t> letters_of(std::string_view text) {
    std::vector<std::size_t> begins;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t bytes = lead == 0      ? 0
                                  : lead < 0x80  ? 1
                                  : lead >= 0xF0 ? 4
                                  : lead >= 0xE0 ? 3
                                  : lead >= 0xC2 ? 2
                                                 : 0;
        if (bytes == 0 || bytes > text.size() - at || lead > 0xF4) {
            return {};
        }
        for (std::size_t next = 1; next < bytes; ++next) {
            if ((static_cast<unsigned char>(text[at + next]) & 0xC0U) != 0x80U) {
                return {};
            }
        }
        begins.push_back(at);
        at += bytes;
    }
    return begins;
}

const words::Masker& masker() {
    static const auto made = words::Masker::make({.always = {"роза", "/zz+y/"}, .never = {"Манас", "/\\d{3}-/"}});
    base::check(made.has_value(), "the lists are sound");
    return *made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), std::min(size, base::limits::text_bytes_max));
    std::vector<std::size_t> letters = letters_of(text);
    if (letters.empty() && !text.empty()) {
        return 0;
    }
    letters.push_back(text.size());
    std::string expected;
    std::size_t done = 0;
    for (const words::Span& span : masker().find(text)) {
        base::check(span.begin < span.end && span.end < letters.size() && letters[span.begin] >= done,
                    "spans are in order and inside the text");
        expected += text.substr(done, letters[span.begin] - done);
        expected += words::placeholder(span.type);
        done = letters[span.end];
    }
    expected += text.substr(done);
    const auto masked = masker().mask(text);
    base::check(masked.text() == expected, "mask() replaces what find() finds");
    return 0;
}
