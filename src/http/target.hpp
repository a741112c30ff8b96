// What a client writes in a URL, taken apart strictly: whatever could be read in two ways is refused.
#pragma once

#include <string>
#include <string_view>

namespace wordkeep::http {

// Appends the decoded bytes of encoded to decoded. False at a '%' without two hex digits.
enum class Plus { itself, space };
[[nodiscard]] bool percent_decode(std::string_view encoded, Plus plus, std::string& decoded);

// target: of the request line, "/path?query" or "http://host/path?query". Sets path and query as Request has them.
// False: neither form, bad percent-encoding, a control character, or a ".." segment.
[[nodiscard]] bool decode_target(std::string_view target, std::string& path, std::string& query);

}  // namespace wordkeep::http
