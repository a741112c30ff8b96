// A JSON document as a flat list of nodes over its bytes: checked to the last byte, nothing decoded yet.
//
// simdjson finds the tokens and their nesting; each is checked here by its grammar, so what gets through is JSON as
// RFC 8259 has it, with two allowances: half surrogate pairs, and bytes that are no UTF-8 inside a string (they become
// U+FFFD). Numbers stay as written, however long. Keys may stand twice; all of them are there, and the reader decides.
//
// The only copy of the bytes is the tree's own buffer; forget() wipes it. simdjson's buffers hold places, never text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <string_view>
#include <vector>

#include "base/fleeting.hpp"
#include "base/result.hpp"
#include "instagram/json_text.hpp"

namespace wordkeep::instagram {

enum class JsonKind : std::uint8_t { null, truth, falsehood, number, string, array, object };

class JsonTree;

// A place in a JsonTree; copied freely, valid until the tree reads or forgets.
class JsonValue {
public:
    [[nodiscard]] JsonKind kind() const noexcept;
    [[nodiscard]] bool key_is(std::string_view name) const;
    // The token as written; of a string what stands between the quotes. Empty for array and object.
    [[nodiscard]] std::string_view written() const noexcept;

    class Children;
    // The elements of an array, the fields of an object, in order; nothing for a scalar.
    [[nodiscard]] Children children() const noexcept;

private:
    friend class JsonTree;
    JsonValue(const JsonTree& tree, std::uint32_t index) noexcept : tree_(&tree), index_(index) {}
    [[nodiscard]] bool escaped_key_is(std::string_view name) const;
    const JsonTree* tree_;
    std::uint32_t index_;
};

class JsonValue::Children {
public:
    class Iterator {
    public:
        using value_type = JsonValue;
        using difference_type = std::ptrdiff_t;
        explicit Iterator(JsonValue at) noexcept : at_(at) {}
        JsonValue operator*() const noexcept { return at_; }
        Iterator& operator++() noexcept;
        bool operator==(const Iterator& other) const noexcept { return at_.index_ == other.at_.index_; }

    private:
        JsonValue at_;
    };
    Children(JsonValue first, JsonValue end) noexcept : first_(first), end_(end) {}
    [[nodiscard]] Iterator begin() const noexcept { return Iterator(first_); }
    [[nodiscard]] Iterator end() const noexcept { return Iterator(end_); }

private:
    JsonValue first_;
    JsonValue end_;
};

// Used by one thread at a time; meant to be used again and again. Memory: about 40 times the body at worst.
class JsonTree {
public:
    JsonTree();
    JsonTree(const JsonTree&) = delete;
    JsonTree& operator=(const JsonTree&) = delete;
    ~JsonTree();

    // A byte order mark at the beginning is passed over. Fault: invalid (no JSON, or nested deeper than
    // delivery_depth_max). Throws std::bad_alloc.
    [[nodiscard]] base::Done read(std::string_view body);
    // The document; only after a read() that went well.
    [[nodiscard]] JsonValue root() const noexcept { return {*this, 0}; }
    // Wipes the bytes; gives memory back if the document was larger than parser_kept_bytes_max.
    void forget() noexcept;

private:
    friend class JsonValue;
    struct Node {
        std::uint32_t key_at = 0;
        std::uint32_t key_bytes = 0;
        std::uint32_t at = 0;
        std::uint32_t bytes = 0;
        std::uint32_t end = 0;  // one past the last node below this one
        JsonKind kind = JsonKind::null;
        bool key_escaped = false;
    };
    struct Parser;
    class Builder;

    base::Done read_well_formed(std::string_view body, bool& not_utf8);
    void copy_in(std::string_view body);
    [[nodiscard]] std::string_view bytes(std::uint32_t at, std::uint32_t count) const noexcept {
        return {buffer_.get() + at, count};
    }

    std::unique_ptr<Parser> parser_;
    std::unique_ptr<char[]> buffer_;
    std::size_t buffer_bytes_ = 0;
    std::size_t used_bytes_ = 0;
    std::vector<Node> nodes_;
};

// Looked at many times for each item, so they are here to be inlined.
inline JsonKind JsonValue::kind() const noexcept {
    return tree_->nodes_[index_].kind;
}
inline bool JsonValue::key_is(std::string_view name) const {
    const JsonTree::Node& node = tree_->nodes_[index_];
    return node.key_escaped ? escaped_key_is(name) : tree_->bytes(node.key_at, node.key_bytes) == name;
}
inline std::string_view JsonValue::written() const noexcept {
    const JsonTree::Node& node = tree_->nodes_[index_];
    return tree_->bytes(node.at, node.bytes);
}
inline JsonValue::Children JsonValue::children() const noexcept {
    return {JsonValue(*tree_, index_ + 1), JsonValue(*tree_, tree_->nodes_[index_].end)};
}
inline JsonValue::Children::Iterator& JsonValue::Children::Iterator::operator++() noexcept {
    at_.index_ = at_.tree_->nodes_[at_.index_].end;
    return *this;
}

}  // namespace wordkeep::instagram
