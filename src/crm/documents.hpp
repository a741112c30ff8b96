// Documents of docs/ that the binary serves: made from their Markdown at build time by tools/embed_documents.py.
#pragma once

#include <string_view>

#include "crm/language.hpp"

namespace wordkeep::crm {

struct EmbeddedDocument {
    std::string_view title;  // escaped already
    std::string_view html;
};

// docs/threat-model.md and its translations.
[[nodiscard]] EmbeddedDocument threat_model(Language language);

}  // namespace wordkeep::crm
