// How the public pages are answered: HTML in the reader's language, under a content policy that allows no script.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "crm/language.hpp"
#include "http/exchange.hpp"

namespace wordkeep::api {

inline constexpr std::string_view document_content_policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

// ?lang=, else what the browser prefers.
[[nodiscard]] crm::Language language_of(const http::Request& request);

// A page that is the same for everybody and may be kept by caches for some minutes.
[[nodiscard]] http::Response public_page(std::string html);

}  // namespace wordkeep::api
