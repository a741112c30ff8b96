// Names and values as a form or a query string carries them (application/x-www-form-urlencoded).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wordkeep::instagram {

// form: "name=value&name=value"; names and values percent-encoded, '+' for a space. Returns the decoded value, any
// bytes. nullopt if the name is missing, stands twice, or something in the form is wrongly encoded.
[[nodiscard]] std::optional<std::string> form_value(std::string_view form, std::string_view name);

}  // namespace wordkeep::instagram
