// The page itself and its assets.
#include <algorithm>

#include "api/answers.hpp"
#include "api/assets.hpp"
#include "api/documents.hpp"
#include "api/handlers.hpp"

namespace wordkeep::api {

namespace {

constexpr std::string_view page_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src "
    "'self'; "
    "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

// The service worker fetches the page's own files, and needs nothing else.
constexpr std::string_view worker_policy = "default-src 'none'; connect-src 'self'";

http::Response asset_answer(const Asset& asset, std::string_view content_policy) {
    http::Response response;
    response.content_type = asset.content_type;
    response.static_body = asset.bytes;
    response.headers.emplace_back("Cache-Control",
                                  asset.immutable ? "public, max-age=31536000, immutable" : "no-cache");
    response.headers.emplace_back("Content-Security-Policy", std::string(content_policy));
    response.headers.emplace_back("Cross-Origin-Opener-Policy", "same-origin");
    return response;
}

}  // namespace

const Asset* find_asset(std::string_view path) {
    const auto all = assets();
    const auto found = std::ranges::find(all, path, &Asset::path);
    return found == all.end() ? nullptr : &*found;
}

void show_asset(App&, http::Request&& request, http::Reply reply) {
    const Asset* asset = find_asset(request.path);
    reply(asset == nullptr ? problem(base::FaultKind::not_found, "there is no such file")
                           : asset_answer(*asset, document_content_policy));
}

void show_worker(App&, http::Request&& request, http::Reply reply) {
    const Asset* asset = find_asset(request.path);
    reply(asset == nullptr ? problem(base::FaultKind::internal, "the service worker is missing from this build")
                           : asset_answer(*asset, worker_policy));
}

void show_page(App&, http::Request&&, http::Reply reply) {
    const Asset* page = find_asset("/index.html");
    reply(page == nullptr ? problem(base::FaultKind::internal, "the page is missing from this build")
                          : asset_answer(*page, page_policy));
}

}  // namespace wordkeep::api
