// The page's files, built by web/build.mjs and linked into the binary.
#pragma once

#include <span>
#include <string_view>

namespace wordkeep::api {

struct Asset {
    std::string_view path;  // as in the URL
    std::string_view content_type;
    std::string_view bytes;
    bool immutable;  // its name carries a hash of its content
};

// Made by tools/embed_assets.py at build time.
[[nodiscard]] std::span<const Asset> assets();
// Null if there is none.
[[nodiscard]] const Asset* find_asset(std::string_view path);

}  // namespace wordkeep::api
