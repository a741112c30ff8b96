// Files of the page, compiled in or loaded at the start: path -> bytes in memory. Nothing is read from disk to answer.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "http/exchange.hpp"

namespace wordkeep::http {

// Everything it shows lives as long as the process.
struct Asset {
    std::string_view path;  // as in Request::path, "/static/page-1a2b.js"
    std::string_view content_type;
    std::string_view bytes;
    std::string_view etag;   // with its quotes
    bool immutable = false;  // the path changes with the bytes: may be cached for a year
};

// Immutable once made; thread-safe.
class Assets {
public:
    explicit Assets(const std::vector<Asset>& assets);

    // Null: no such path.
    [[nodiscard]] const Asset* find(std::string_view path) const;
    // 200 with the bytes, 304 when If-None-Match names the etag, 404 without such a path. For GET and HEAD.
    [[nodiscard]] Response answer(const Request& request) const;

private:
    std::unordered_map<std::string_view, Asset> assets_;
};

// The answer for one asset, whatever the request's path is (the page itself stands for many paths).
[[nodiscard]] Response asset_response(const Asset& asset, const Request& request);

}  // namespace wordkeep::http
