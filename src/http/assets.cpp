#include "http/assets.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "http/problem.hpp"

namespace wordkeep::http {

namespace {

// wanted: of If-None-Match: "*" or a list of etags, weak or strong (RFC 9110, 13.1.2 compares them weakly).
bool names_etag(std::string_view wanted, std::string_view etag) {
    while (!wanted.empty()) {
        const std::size_t end = std::min(wanted.find(','), wanted.size());
        std::string_view one = wanted.substr(0, end);
        wanted.remove_prefix(std::min(end + 1, wanted.size()));
        one.remove_prefix(std::min(one.find_first_not_of(" \t"), one.size()));
        one = one.substr(0, one.find_last_not_of(" \t") + 1);
        if (one.starts_with("W/")) {
            one.remove_prefix(2);
        }
        if (one == "*" || one == etag) {
            return true;
        }
    }
    return false;
}

}  // namespace

Assets::Assets(const std::vector<Asset>& assets) {
    for (const Asset& asset : assets) {
        const bool added = assets_.emplace(asset.path, asset).second;
        base::check(added && asset.path.starts_with('/') && asset.etag.starts_with('"'),
                    "an asset has a path of its own and a quoted etag");
    }
}

const Asset* Assets::find(std::string_view path) const {
    const auto found = assets_.find(path);
    return found == assets_.end() ? nullptr : &found->second;
}

Response Assets::answer(const Request& request) const {
    const Asset* const asset = find(request.path);
    return asset == nullptr ? problem_response(404) : asset_response(*asset, request);
}

Response asset_response(const Asset& asset, const Request& request) {
    Response response;
    response.headers.emplace_back("ETag", asset.etag);
    response.headers.emplace_back("Cache-Control",
                                  asset.immutable ? "public, max-age=31536000, immutable" : "no-cache");
    if (names_etag(request.header(Header::if_none_match), asset.etag)) {
        response.status = 304;
        return response;
    }
    response.content_type = asset.content_type;
    response.static_body = asset.bytes;
    return response;
}

}  // namespace wordkeep::http
