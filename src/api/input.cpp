#include "api/input.hpp"

#include <algorithm>
#include <iterator>

#include "base/fleeting.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;

void wipe_texts(Json& value) {
    if (auto* text = value.get_ptr<std::string*>(); text != nullptr) {
        base::wipe(text->data(), text->size());
    } else if (value.is_structured()) {
        for (Json& inner : value) {
            wipe_texts(inner);
        }
    }
}

std::unexpected<base::Fault> must_be(std::string_view name, std::string_view what) {
    return base::fault(FaultKind::invalid, "the member \"" + std::string(name) + "\" must be " + std::string(what));
}

}  // namespace

TextObject::~TextObject() {
    wipe_texts(object_);
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

base::Result<Input> Input::read(std::string& body, std::initializer_list<std::string_view> known) {
    Json object = Json::parse(body, nullptr, false);
    base::wipe(body.data(), body.size());
    return checked(std::move(object), known);
}

base::Result<Input> Input::checked(Json object, std::initializer_list<std::string_view> known) {
    if (object.is_discarded() || !object.is_object()) {
        return base::fault(FaultKind::invalid, "the body must be one JSON object");
    }
    for (const auto& member : object.items()) {
        if (std::ranges::find(known, std::string_view(member.key())) == known.end()) {
            return base::fault(FaultKind::invalid, "the body has members that nobody knows here");
        }
    }
    return Input(std::move(object));
}

Input::~Input() {
    wipe_texts(object_);
}

bool Input::is_null(std::string_view name) const {
    const auto found = object_.find(std::string(name));
    return found != object_.end() && found->is_null();
}

base::Result<std::string> Input::text(std::string_view name) const {
    const auto found = object_.find(std::string(name));
    if (found == object_.end() || !found->is_string()) {
        return must_be(name, "a text");
    }
    return found->get<std::string>();
}

base::Result<std::optional<std::string>> Input::optional_text(std::string_view name) const {
    if (!has(name)) {
        return std::optional<std::string>();
    }
    auto given = text(name);
    if (!given) {
        return std::unexpected(given.error());
    }
    return std::optional(std::move(*given));
}

base::Result<bool> Input::flag(std::string_view name, bool otherwise) const {
    const auto found = object_.find(std::string(name));
    if (found == object_.end()) {
        return otherwise;
    }
    if (!found->is_boolean()) {
        return must_be(name, "true or false");
    }
    return found->get<bool>();
}

base::Result<std::optional<std::int64_t>> Input::optional_number(std::string_view name, std::int64_t least,
                                                                 std::int64_t most) const {
    const auto found = object_.find(std::string(name));
    if (found == object_.end() || found->is_null()) {
        return std::optional<std::int64_t>();
    }
    // A number beyond 64 bits is unsigned or a fraction here.
    const bool fits =
        found->is_number_integer() &&
        (!found->is_number_unsigned() || found->get<std::uint64_t>() <= static_cast<std::uint64_t>(most)) &&
        found->get<std::int64_t>() >= least && found->get<std::int64_t>() <= most;
    if (!fits) {
        return must_be(name, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    }
    return std::optional(found->get<std::int64_t>());
}

base::Result<std::vector<std::string>> Input::texts(std::string_view name, std::size_t count_max) const {
    std::vector<std::string> texts;
    const auto found = object_.find(std::string(name));
    if (found == object_.end()) {
        return texts;
    }
    const bool fits = found->is_array() && found->size() <= count_max &&
                      std::ranges::all_of(*found, [](const Json& one) { return one.is_string(); });
    if (!fits) {
        return must_be(name, "a list of at most " + std::to_string(count_max) + " texts");
    }
    std::ranges::transform(*found, std::back_inserter(texts), [](const Json& one) { return one.get<std::string>(); });
    return texts;
}

base::Result<std::optional<Input>> Input::object(std::string_view name,
                                                 std::initializer_list<std::string_view> known) const {
    const auto found = object_.find(std::string(name));
    if (found == object_.end()) {
        return std::optional<Input>();
    }
    auto inner = checked(*found, known);
    if (!inner) {
        return must_be(name, "an object of the members that the documentation names");
    }
    return std::optional<Input>(std::move(*inner));
}

base::Result<std::string> version_in_if_match(const http::Request& request) {
    std::string_view tag = request.header(http::Header::if_match);
    if (tag.size() < 2 || tag.front() != '"' || tag.back() != '"' || tag.substr(1, tag.size() - 2).contains('"')) {
        return base::fault(FaultKind::invalid,
                           "say which version you saw last, in the header If-Match: its ETag, in quotes");
    }
    return std::string(tag.substr(1, tag.size() - 2));
}

}  // namespace wordkeep::api
