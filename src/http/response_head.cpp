#include "http/response_head.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "http/problem.hpp"

namespace wordkeep::http {

namespace {

bool is_token(char byte) {
    const char lower = static_cast<char>(byte | 0x20);
    return (lower >= 'a' && lower <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' || byte == '_';
}

bool is_value(char byte) {
    return static_cast<unsigned char>(byte) >= 0x20 && byte != 0x7f;
}

// Names that would contradict what the session writes itself.
bool is_ours(std::string_view name) {
    constexpr std::array ours = {std::string_view("content-length"), std::string_view("transfer-encoding"),
                                 std::string_view("connection"), std::string_view("content-type")};
    return std::ranges::any_of(ours, [name](std::string_view other) {
        return std::ranges::equal(name, other, [](char left, char right) { return (left | 0x20) == right; });
    });
}

void append_number(std::string& out, std::size_t number) {
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

void append_header(std::string& out, std::string_view name, std::string_view value) {
    out += name;
    out += ": ";
    out += value;
    out += "\r\n";
}

void append_framing(std::string& out, const Response& response, Framing framing) {
    if (framing == Framing::chunked) {
        out += "Transfer-Encoding: chunked\r\n";
    } else if (framing == Framing::length && !is_bodiless(response.status)) {
        out += "Content-Length: ";
        append_number(out, response.static_body.empty() ? response.body.size() : response.static_body.size());
        out += "\r\n";
    }
}

void append_connection(std::string& out, After after) {
    switch (after) {
        case After::keep_alive: return;
        case After::keep_alive_said: out += "Connection: keep-alive\r\n"; return;
        case After::close: out += "Connection: close\r\n"; return;
    }
}

}  // namespace

bool is_bodiless(std::uint16_t status) {
    return status == 204 || status == 304;
}

bool header_is_clean(const Response& response) {
    return response.status >= 200 && response.status <= 599 && std::ranges::all_of(response.content_type, is_value) &&
           std::ranges::all_of(response.headers, [](const auto& header) {
               return !header.first.empty() && std::ranges::all_of(header.first, is_token) && !is_ours(header.first) &&
                      std::ranges::all_of(header.second, is_value);
           });
}

void append_head(std::string& out, const Response& response, Framing framing, After after) {
    if (response.status == 200) {
        out += "HTTP/1.1 200 OK\r\n";
    } else {
        out += "HTTP/1.1 ";
        append_number(out, response.status);
        out += ' ';
        out += reason_phrase(response.status);
        out += "\r\n";
    }
    if (!response.content_type.empty()) {
        append_header(out, "Content-Type", response.content_type);
    }
    append_framing(out, response, framing);
    append_connection(out, after);
    bool has_policy = false;
    bool has_options = false;
    for (const auto& [name, value] : response.headers) {
        has_policy = has_policy || name == "Referrer-Policy";
        has_options = has_options || name == "X-Content-Type-Options";
        append_header(out, name, value);
    }
    out += has_options ? "" : "X-Content-Type-Options: nosniff\r\n";
    out += has_policy ? "\r\n" : "Referrer-Policy: no-referrer\r\n\r\n";
}

}  // namespace wordkeep::http
