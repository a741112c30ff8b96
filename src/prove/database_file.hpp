// The database as an outsider reads it: every table, every row, every value, with nothing of the server's own code
// between. It goes past keep on purpose: who checks a room must not look through its windows.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"

namespace wordkeep::prove {

struct Nothing {
    auto operator<=>(const Nothing&) const = default;
};
struct Blob {
    std::string bytes;
    auto operator<=>(const Blob&) const = default;
};
using Cell = std::variant<Nothing, std::int64_t, double, std::string, Blob>;

struct Table {
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::vector<Cell>> rows;  // in the order in which they lie there

    [[nodiscard]] std::size_t column(std::string_view name) const;  // columns.size() if there is none
};

// All tables but SQLite's own empty ones. Works beside a running server. Fault: unavailable.
base::Result<std::vector<Table>> read_database(const std::string& path);
// Changes it, for planting leaks and for letting time pass. statement: ours.
base::Done change_database(const std::string& path, const std::string& statement, const std::vector<Cell>& values = {});

}  // namespace wordkeep::prove
