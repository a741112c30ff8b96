// /privacy/stored: every table and column there is, as the engine tells them, with what keep/schema_catalog.hpp says.
//
// The page shows the live schema and not the catalogue: a column that nobody explained stands there and says so.
#pragma once

#include <span>
#include <string>

#include "crm/language.hpp"
#include "keep/schema_catalog.hpp"

namespace wordkeep::crm {

// columns: as keep::live_columns gives them.
[[nodiscard]] std::string stored_page(std::span<const keep::ColumnName> columns, Language language);

// /privacy/limits: docs/threat-model.md.
[[nodiscard]] std::string limits_page(Language language);

}  // namespace wordkeep::crm
