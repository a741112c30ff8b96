// Numbers written in parts: "0555 12-34-56", "4169 5853 1234 5678".
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "words/mask/message.hpp"

namespace wordkeep::words {

// The digits of neighbouring groups, put together one group at a time.
class DigitRun {
public:
    static constexpr std::size_t digits_max = 34;
    // false: no room; the run stays as it was.
    bool add(const Message& message, const Digits& digits);
    [[nodiscard]] std::string_view text() const { return {digits_.data(), size_}; }
    [[nodiscard]] std::size_t size() const { return size_; }

private:
    std::array<char, digits_max> digits_{};
    std::size_t size_ = 0;
};

// What stands between two groups: only the allowed marks, at most so many bytes. A hyphen between spaces counts.
[[nodiscard]] bool only_marks(std::string_view between, std::string_view allowed, std::size_t bytes_max);

// The run of groups [first, last] that starts at first, goes on over the allowed marks, and has exactly `wanted` digits
// in all. npos: there is none. No letter touches it.
[[nodiscard]] std::size_t run_of(const Message& message, std::size_t first, std::size_t wanted,
                                 std::string_view allowed, DigitRun& run);
inline constexpr std::size_t no_run = static_cast<std::size_t>(-1);

}  // namespace wordkeep::words
