#include "api/inquiry_cursor.hpp"

#include <charconv>

namespace wordkeep::api {

namespace {

using base::FaultKind;

template <class Number>
bool read_number(std::string_view text, Number& number) {
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && stop == end;
}

}  // namespace

std::string cursor_text(const desk::Cursor& cursor) {
    return (cursor.live ? "a" : "k") + std::to_string(cursor.position);
}

base::Result<desk::Cursor> cursor_from(const std::optional<std::string>& text) {
    desk::Cursor cursor;
    if (!text || text->empty()) {
        return cursor;
    }
    cursor.live = text->front() == 'a';
    const bool known = text->front() == 'a' || text->front() == 'k';
    if (!known || !read_number(std::string_view(*text).substr(1), cursor.position)) {
        return base::fault(FaultKind::invalid, "cursor must be what an earlier page gave as \"next\"");
    }
    return cursor;
}

base::Result<std::size_t> limit_from(const std::optional<std::string>& text, std::size_t otherwise, std::size_t most) {
    std::size_t rows = otherwise;
    if (text && (!read_number(*text, rows) || rows == 0 || rows > most)) {
        return base::fault(FaultKind::invalid, "limit must lie between 1 and " + std::to_string(most));
    }
    return rows;
}

}  // namespace wordkeep::api
