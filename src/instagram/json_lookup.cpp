#include "instagram/json_lookup.hpp"

#include <string>

namespace wordkeep::instagram {

bool has_field(const JsonValue& object, std::string_view name) {
    return last_field(object, name, [](const JsonValue& field) { return field.kind() != JsonKind::null; }).has_value();
}

bool is_flagged(const JsonValue& object, std::string_view name) {
    const auto flag = last_field(object, name, [](const JsonValue& field) {
        return field.kind() == JsonKind::truth || field.kind() == JsonKind::falsehood;
    });
    return flag && flag->kind() == JsonKind::truth;
}

base::FleetingText id_field(const JsonValue& object, std::string_view name) {
    const auto id = last_field(object, name, [](const JsonValue& field) {
        return (field.kind() == JsonKind::string || field.kind() == JsonKind::number) && !field.written().empty();
    });
    return id ? decode_json_text(id->written(), id->written().size()).text : base::FleetingText();
}

bool field_reads(const JsonValue& object, std::string_view name, std::string_view wanted) {
    const auto text = last_field(object, name, [](const JsonValue& field) { return field.kind() == JsonKind::string; });
    return text && decode_json_text(text->written(), text->written().size()).text.peek() == wanted;
}

}  // namespace wordkeep::instagram
