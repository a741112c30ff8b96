#include "api/csv.hpp"

#include <array>
#include <charconv>

namespace wordkeep::api {

namespace {

bool is_negative_number(std::string_view cell) {
    return cell.size() > 1 && cell.front() == '-' && cell.find_first_not_of("0123456789.", 1) == std::string_view::npos;
}

bool may_be_a_formula(std::string_view cell) {
    if (is_negative_number(cell)) {
        return false;
    }
    // Full-width signs count as well: some spreadsheets take them for the plain ones.
    for (const std::string_view sign : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}) {
        if (cell.starts_with(sign)) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::string csv_number(double value, int decimals) {
    std::array<char, 64> text{};
    const auto [end, error] = std::to_chars(text.begin(), text.end(), value, std::chars_format::fixed, decimals);
    return error == std::errc() ? std::string(text.begin(), end) : std::string();
}

std::string csv_row(std::initializer_list<std::string_view> cells) {
    std::string row;
    for (const std::string_view cell : cells) {
        row += row.empty() ? "\"" : ",\"";
        row += may_be_a_formula(cell) ? "'" : "";
        for (const char letter : cell) {
            row += letter;
            row += letter == '"' ? "\"" : "";
        }
        row += '"';
    }
    return row + "\r\n";
}

}  // namespace wordkeep::api
