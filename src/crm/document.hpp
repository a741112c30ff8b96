// A public page: one HTML document, readable on a phone, in one language with links to the others, and no script unless
// it names one. Everything that came from outside goes in through escaped().
#pragma once

#include <string>
#include <string_view>

#include "crm/language.hpp"

namespace wordkeep::crm {

[[nodiscard]] std::string escaped(std::string_view text);
void append_escaped(std::string& html, std::string_view text);
[[nodiscard]] std::string element(std::string_view tag, std::string_view text);  // text is escaped

// A link to a page that stands at the foot of every page, by its title. path: "/privacy/stored".
[[nodiscard]] std::string public_link(std::string_view path, Language language);

// A link to write to; plain text if it is no address.
[[nodiscard]] std::string email_link(std::string_view email);

struct Document {
    Language language;
    std::string_view path;  // its own, for the links to the other languages: "/privacy"
    std::string title;
    std::string under_title;       // HTML, may be empty
    std::string body;              // HTML
    std::string_view script = {};  // "/assets/erasure.js"
};
[[nodiscard]] std::string document_html(const Document& document);
// A file that needs nothing beside it: style is its CSS, the other languages are PATH.en.html and so on, and nothing
// stands at its foot.
[[nodiscard]] std::string standalone_html(const Document& document, std::string_view style);

}  // namespace wordkeep::crm
