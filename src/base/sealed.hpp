// Sealed: bytes that only the data key opens. The only form in which words reach the store.
//
// Two doors make one: seal::Vault, from a Masked, and keep::StoredBytes, from a column that held a Sealed before.
// Byte format: docs/formats/sealed-text.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace wordkeep::seal {
class Vault;
}
namespace wordkeep::keep {
class StoredBytes;
}

namespace wordkeep::base {

// The table whose row a text is sealed for; part of what the seal is bound to, so a number is never given anew.
enum class SealedTable : std::uint8_t {
    message = 1,
    note = 2,
    answer = 3,
    topic = 4,
    erasure_request = 5,
    setting = 6,
    saved_view = 7,
    answer_text = 8,
    topic_rule = 9,
    answer_question = 12,
    group_decision = 13,
    round_group = 14,
};

class Sealed {
public:
    [[nodiscard]] std::span<const std::byte> bytes() const noexcept { return bytes_; }

private:
    friend class wordkeep::seal::Vault;
    friend class wordkeep::keep::StoredBytes;
    explicit Sealed(std::vector<std::byte>&& bytes) noexcept : bytes_(std::move(bytes)) {}
    std::vector<std::byte> bytes_;
};

}  // namespace wordkeep::base
