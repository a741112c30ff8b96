#include "http/target.hpp"

#include <algorithm>

#include "base/control_character.hpp"

namespace wordkeep::http {

namespace {

int hex_value(char digit) {
    if (digit >= '0' && digit <= '9') {
        return digit - '0';
    }
    const char lower = static_cast<char>(digit | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

bool climbs(std::string_view path) {
    for (std::size_t at = path.find("/.."); at != std::string_view::npos; at = path.find("/..", at + 1)) {
        if (at + 3 == path.size() || path[at + 3] == '/') {
            return true;
        }
    }
    return false;
}

// "http://host/path" -> "/path"; a proxy's form that every server has to take.
std::string_view without_authority(std::string_view target) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (target.starts_with(scheme)) {
            target.remove_prefix(scheme.size());
            const std::size_t slash = target.find('/');
            const bool named = slash != 0 && slash != std::string_view::npos;
            return named ? target.substr(slash) : std::string_view();
        }
    }
    return target;
}

}  // namespace

bool percent_decode(std::string_view encoded, Plus plus, std::string& decoded) {
    decoded.reserve(decoded.size() + encoded.size());  // a string that grows leaves pieces of what people typed behind
    for (std::size_t at = 0; at < encoded.size(); ++at) {
        char byte = encoded[at];
        if (byte == '%') {
            const int high = at + 2 < encoded.size() ? hex_value(encoded[at + 1]) : -1;
            const int low = at + 2 < encoded.size() ? hex_value(encoded[at + 2]) : -1;
            if (high < 0 || low < 0) {
                return false;
            }
            byte = static_cast<char>(high * 16 + low);
            at += 2;
        } else if (byte == '+' && plus == Plus::space) {
            byte = ' ';
        }
        decoded.push_back(byte);
    }
    return true;
}

bool decode_target(std::string_view target, std::string& path, std::string& query) {
    target = without_authority(target);
    if (!target.starts_with('/')) {
        return false;
    }
    const std::size_t mark = target.find('?');
    const std::string_view raw_path = target.substr(0, mark);
    query.assign(mark == std::string_view::npos ? std::string_view() : target.substr(mark + 1));
    path.clear();
    if (raw_path.find('%') == std::string_view::npos) {
        path.assign(raw_path);
    } else if (!percent_decode(raw_path, Plus::itself, path)) {
        return false;
    }
    return std::ranges::none_of(path, base::is_control) && std::ranges::none_of(query, base::is_control) &&
           target.find('#') == std::string_view::npos && !climbs(path);
}

}  // namespace wordkeep::http
