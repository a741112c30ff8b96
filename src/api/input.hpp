// What callers send: JSON objects with known members, and nothing else.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/answers.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"
#include "http/exchange.hpp"
#include "http/router.hpp"

namespace wordkeep::api {

// A JSON object whose members are all texts. Wiped when it goes, since it may hold a password.
class TextObject {
public:
    explicit TextObject(Json object) : object_(std::move(object)) {}
    TextObject(const TextObject&) = delete;
    TextObject& operator=(const TextObject&) = delete;
    TextObject(TextObject&&) noexcept = default;
    TextObject& operator=(TextObject&&) = delete;
    ~TextObject();

    // name: one of the members that read_object was told of.
    [[nodiscard]] const std::string& text(std::string_view name) const;

private:
    Json object_;
};

// Takes exactly these members, all texts. Fault: invalid, naming the member. body is wiped.
base::Result<TextObject> read_object(std::string& body, std::initializer_list<std::string_view> members);
// The same with members that may be missing: they read as empty texts.
base::Result<TextObject> read_object(std::string& body, std::initializer_list<std::string_view> members,
                                     std::initializer_list<std::string_view> optional);

// A JSON object of members that may be there or not, each of its own type. Every fault is `invalid` and names the
// member. Wiped when it goes.
class Input {
public:
    // known: what a caller may send here; anything else is a fault. body is wiped.
    static base::Result<Input> read(std::string& body, std::initializer_list<std::string_view> known);
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;
    Input(Input&&) noexcept = default;
    Input& operator=(Input&&) = delete;
    ~Input();

    [[nodiscard]] bool has(std::string_view name) const { return object_.contains(std::string(name)); }
    [[nodiscard]] bool is_null(std::string_view name) const;
    // The members that must be there:
    base::Result<std::string> text(std::string_view name) const;
    // The ones that may be missing:
    base::Result<std::optional<std::string>> optional_text(std::string_view name) const;
    base::Result<bool> flag(std::string_view name, bool otherwise) const;
    // Null: as if it were missing.
    base::Result<std::optional<std::int64_t>> optional_number(std::string_view name, std::int64_t least,
                                                              std::int64_t most) const;
    base::Result<std::vector<std::string>> texts(std::string_view name, std::size_t count_max) const;
    // An object inside, with these members.
    base::Result<std::optional<Input>> object(std::string_view name,
                                              std::initializer_list<std::string_view> known) const;

private:
    explicit Input(Json object) : object_(std::move(object)) {}
    static base::Result<Input> checked(Json object, std::initializer_list<std::string_view> known);
    Json object_;
};

// An id as the API writes it. what: "a topic", for the fault.
template <class IdType>
base::Result<IdType> read_id(std::string_view text, std::string_view what) {
    const auto stored = base::id_from_text(text);
    const auto id = stored ? IdType::from_stored(*stored) : std::nullopt;
    if (!id) {
        return base::fault(base::FaultKind::invalid, "the id of " + std::string(what) + " has 16 hex digits");
    }
    return *id;
}

// The id that the path names. Fault: not_found.
template <class IdType>
base::Result<IdType> path_id(const http::Request& request, std::string_view pattern, std::string_view name = "id") {
    auto id = read_id<IdType>(http::path_parameter(pattern, request.path, name), name);
    if (!id) {
        return base::fault(base::FaultKind::not_found, "there is nothing at this address: an id has 16 hex digits");
    }
    return id;
}

// The version that If-Match names. Fault: invalid if the header isn't there or is no single strong tag; a caller who
// has seen nothing must not overwrite anything.
base::Result<std::string> version_in_if_match(const http::Request& request);

}  // namespace wordkeep::api
