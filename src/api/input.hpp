// What callers send: JSON objects with known members, and nothing else.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "api/answers.hpp"
#include "base/result.hpp"

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

}  // namespace wordkeep::api
