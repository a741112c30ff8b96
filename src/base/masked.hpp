// Masked: a text from which personal data has been taken out. The only text that may be shown, indexed or sealed.
//
// Two doors make one: words::Masker, from a person's or a staff member's words, and seal::Vault, from a Sealed that
// was made of a Masked before. A step that skips the masker doesn't compile.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/fleeting.hpp"

namespace wordkeep::words {
class Masker;
}
namespace wordkeep::seal {
class Vault;
}

namespace wordkeep::base {

class Masked {
public:
    Masked(const Masked&) = delete;
    Masked& operator=(const Masked&) = delete;
    Masked(Masked&&) noexcept = default;
    Masked& operator=(Masked&&) noexcept = default;
    ~Masked() = default;

    // UTF-8, well-formed, without NUL. Valid as long as this object.
    [[nodiscard]] std::string_view text() const noexcept { return text_.peek(); }

private:
    friend class wordkeep::words::Masker;
    friend class wordkeep::seal::Vault;
    explicit Masked(std::string&& text) noexcept : text_(std::move(text)) {}
    FleetingText text_;  // wiped when it goes: masking lowers the risk of naming somebody, it doesn't end it
};

}  // namespace wordkeep::base
