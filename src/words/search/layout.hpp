// What was meant when the keyboard stood in the other layout: ghbdtn is привет, and руддщ is hello.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wordkeep::words {

// text: UTF-8. Each key of a US keyboard as its Russian letter, or the other way round, whichever alphabet the first
// letter is of; none if it holds no letter of either. Linear, pure.
[[nodiscard]] std::optional<std::string> in_other_layout(std::string_view text);

}  // namespace wordkeep::words
