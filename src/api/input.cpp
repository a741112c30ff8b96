#include "api/input.hpp"

#include "base/fleeting.hpp"

namespace wordkeep::api {

TextObject::~TextObject() {
    if (!object_.is_object()) {
        return;
    }
    for (auto& member : object_.items()) {
        if (auto* text = member.value().get_ptr<std::string*>(); text != nullptr) {
            base::wipe(text->data(), text->size());
        }
    }
}

const std::string& TextObject::text(std::string_view name) const {
    return object_.at(std::string(name)).get_ref<const std::string&>();
}

base::Result<TextObject> read_object(std::string& body, std::initializer_list<std::string_view> members) {
    return read_object(body, members, {});
}

base::Result<TextObject> read_object(std::string& body, std::initializer_list<std::string_view> members,
                                     std::initializer_list<std::string_view> optional) {
    Json object = Json::parse(body, nullptr, false);
    base::wipe(body.data(), body.size());
    if (object.is_discarded() || !object.is_object()) {
        return base::fault(base::FaultKind::invalid, "the body must be one JSON object");
    }
    for (const std::string_view name : optional) {
        object.emplace(std::string(name), "");  // unless it is there
    }
    for (const std::string_view name : members) {
        const auto found = object.find(std::string(name));
        if (found == object.end() || !found->is_string()) {
            return base::fault(base::FaultKind::invalid, "the member \"" + std::string(name) + "\" must be a text");
        }
    }
    for (const std::string_view name : optional) {
        if (!object.at(std::string(name)).is_string()) {
            return base::fault(base::FaultKind::invalid, "the member \"" + std::string(name) + "\" must be a text");
        }
    }
    if (object.size() != members.size() + optional.size()) {
        return base::fault(base::FaultKind::invalid, "the body has members that nobody knows here");
    }
    return TextObject(std::move(object));
}

}  // namespace wordkeep::api
