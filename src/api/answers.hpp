// How answers look: JSON, RFC 9457 problems, and the one place where a Fault becomes a status.
#pragma once

#include <chrono>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "http/exchange.hpp"

namespace wordkeep::api {

using Json = nlohmann::json;

[[nodiscard]] std::uint16_t status_of(base::FaultKind kind);
// A word for programs: "conflict", "not_found" ...
[[nodiscard]] std::string_view code_of(base::FaultKind kind);

[[nodiscard]] http::Response json_answer(std::uint16_t status, const Json& body);
// With the version of what it shows, for If-Match.
[[nodiscard]] http::Response versioned_answer(std::uint16_t status, const Json& body, std::string_view version);
[[nodiscard]] http::Response text_answer(std::uint16_t status, std::string text);
[[nodiscard]] http::Response no_content();
// A file to save, by its media type and what to call it.
[[nodiscard]] http::Response file_answer(std::string_view type, std::string_view name, std::string body);
// code: overrides code_of(kind) where the page must tell two faults of a kind apart.
[[nodiscard]] http::Response problem(const base::Fault& fault, std::string_view code = {});
[[nodiscard]] http::Response problem(base::FaultKind kind, std::string detail, std::string_view code = {});

// 429, saying after how many seconds it makes sense to come again.
[[nodiscard]] http::Response come_later(std::string detail, std::chrono::seconds wait);

// A conflict, with what is there now, so that the caller can show both; and by whom it is so, where that is known.
[[nodiscard]] http::Response conflict(const base::Fault& fault, Json current, Json changed_by = {});
// 428: the header If-Match is missing or no tag.
[[nodiscard]] http::Response version_needed(const base::Fault& fault);

}  // namespace wordkeep::api
