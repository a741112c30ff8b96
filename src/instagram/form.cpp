#include "instagram/form.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace wordkeep::instagram {

namespace {

std::optional<char> decode_octet(std::string_view digits) {
    unsigned value = 0;
    if (digits.size() != 2) {
        return std::nullopt;
    }
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), value, 16);
    return error == std::errc() && end == digits.end() ? std::optional(static_cast<char>(value)) : std::nullopt;
}

std::optional<std::string> decode(std::string_view encoded) {
    std::string decoded;
    decoded.reserve(encoded.size());
    for (std::size_t at = 0; at < encoded.size(); ++at) {
        if (encoded[at] != '%') {
            decoded.push_back(encoded[at] == '+' ? ' ' : encoded[at]);
            continue;
        }
        const std::optional<char> octet = decode_octet(encoded.substr(at + 1, 2));
        if (!octet) {
            return std::nullopt;
        }
        decoded.push_back(*octet);
        at += 2;
    }
    return decoded;
}

}  // namespace

std::optional<std::string> form_value(std::string_view form, std::string_view name) {
    std::optional<std::string> value;
    while (!form.empty()) {
        const std::string_view pair = form.substr(0, form.find('&'));
        form.remove_prefix(std::min(pair.size() + 1, form.size()));
        const std::size_t equals = std::min(pair.find('='), pair.size());
        const auto found_name = decode(pair.substr(0, equals));
        auto found_value = decode(pair.substr(std::min(equals + 1, pair.size())));
        if (!found_name || !found_value) {
            return std::nullopt;
        }
        if (*found_name != name) {
            continue;
        }
        if (value) {
            return std::nullopt;
        }
        value = std::move(found_value);
    }
    return value;
}

}  // namespace wordkeep::instagram
