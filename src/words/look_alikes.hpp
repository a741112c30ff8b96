// Letters that are typed for digits: O for 0, l for 1, З for 3. "0555l2З456", "O7O7 445 566".
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace wordkeep::words {

// One place of text that reads as something shorter.
struct Rewrite {
    std::size_t begin;
    std::size_t end;
    char sign;
};

// In runs of digits and look-alikes only, with at least three digits: 0555l2З456 -> 0555123456. Appends, in order.
void find_look_alikes(std::string_view text, std::vector<Rewrite>& out);
// The letters О in numbers of ten signs that begin with a zero and come in groups: O7O7 445 566. Appends, in order.
void find_phone_look_alikes(std::string_view text, std::vector<Rewrite>& out);

}  // namespace wordkeep::words
