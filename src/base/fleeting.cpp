#include "base/fleeting.hpp"

#include <array>
#include <cstring>

namespace wordkeep::base {

void wipe(void* bytes, std::size_t count) noexcept {
    if (count > 0) {  // an empty container may have no bytes to point at
        explicit_bzero(bytes, count);
    }
}

[[gnu::noinline]] void wipe_stack() noexcept {
    constexpr std::size_t deeper_than_any_reading = 32UL * 1024;
    std::array<char, deeper_than_any_reading> stack;  // not initialised: wipe() writes it all
    explicit_bzero(stack.data(), stack.size());
}

bool equal_in_constant_time(std::string_view left, std::string_view right) noexcept {
    const std::size_t length = left.size();
    // A volatile accumulator keeps the loop from ending early. Where the lengths differ, left is held against itself,
    // so that the time doesn't tell where they part.
    const std::string_view other = right.size() == length ? right : left;
    volatile unsigned char difference = right.size() == length ? 0 : 1;
    for (std::size_t at = 0; at < length; ++at) {
        difference = static_cast<unsigned char>(
            difference | (static_cast<unsigned char>(left[at]) ^ static_cast<unsigned char>(other[at])));
    }
    return difference == 0;
}

}  // namespace wordkeep::base
