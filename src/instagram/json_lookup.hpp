// Looking things up in a JsonTree, with one rule for keys that stand twice: the last value that can be used counts.
#pragma once

#include <optional>
#include <string_view>

#include "base/fleeting.hpp"
#include "instagram/json_tree.hpp"

namespace wordkeep::instagram {

// The last field of that name whose value usable() accepts. object: anything; nullopt if it is no object.
template <class Usable>
[[nodiscard]] std::optional<JsonValue> last_field(const JsonValue& object, std::string_view name, Usable usable) {
    std::optional<JsonValue> last;
    if (object.kind() != JsonKind::object) {
        return last;
    }
    for (const JsonValue field : object.children()) {
        if (field.key_is(name) && usable(field)) {
            last = field;
        }
    }
    return last;
}

[[nodiscard]] bool has_field(const JsonValue& object, std::string_view name);   // null counts as absent
[[nodiscard]] bool is_flagged(const JsonValue& object, std::string_view name);  // JSON true and nothing else

// An id or a name: the text of a string, the digits of a number as they are written. Empty if absent or neither.
[[nodiscard]] base::FleetingText id_field(const JsonValue& object, std::string_view name);

// True if the field is a string and reads so.
[[nodiscard]] bool field_reads(const JsonValue& object, std::string_view name, std::string_view wanted);

}  // namespace wordkeep::instagram
