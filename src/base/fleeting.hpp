// Fleeting<T>: a value that identifies a person, on its way to being forgotten.
//
// Instagram's message ids, sender ids and unmasked texts pass through the process for microseconds. A Fleeting can be
// moved but not copied, has no formatter, no stream operator and no comparison but a constant-time one, and wipes its
// bytes when it goes. Logging or storing one doesn't compile; base/fleeting_test.cpp proves that it doesn't.
// peek() lends the bytes to the few functions that must see them (hashing, masking); a borrower keeps nothing.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wordkeep::base {

// Overwrites bytes in a way the optimiser keeps.
void wipe(void* bytes, std::size_t count) noexcept;

// Overwrites the stack below the caller's frame, where the functions it has called left their short strings and where
// the dynamic linker saves vector registers at the first call of a library's function. Call it when personal data has
// been worked on and those functions have returned. Costs about half a microsecond.
void wipe_stack() noexcept;

// True if equal; time depends on the lengths only.
[[nodiscard]] bool equal_in_constant_time(std::string_view left, std::string_view right) noexcept;

// T: a contiguous owning container of trivially copyable elements, std::string or std::vector<std::byte>.
template <class T>
class Fleeting {
public:
    Fleeting() = default;
    explicit Fleeting(T&& value) noexcept : value_(std::move(value)) {}
    Fleeting(const Fleeting&) = delete;
    Fleeting& operator=(const Fleeting&) = delete;
    // A short string's bytes stay behind in the moved-from object, so a move wipes them too.
    Fleeting(Fleeting&& other) noexcept : value_(std::move(other.value_)) { other.forget(); }
    Fleeting& operator=(Fleeting&& other) noexcept {
        if (this != &other) {
            forget();
            value_ = std::move(other.value_);
            other.forget();
        }
        return *this;
    }
    ~Fleeting() { forget(); }

    [[nodiscard]] bool empty() const noexcept { return value_.empty(); }
    [[nodiscard]] std::size_t size() const noexcept { return value_.size(); }
    [[nodiscard]] std::string_view peek() const noexcept {
        return {reinterpret_cast<const char*>(value_.data()), value_.size() * sizeof(typename T::value_type)};
    }
    [[nodiscard]] bool equals(std::string_view other) const noexcept { return equal_in_constant_time(peek(), other); }

    bool operator==(const Fleeting&) const = delete;

private:
    void forget() noexcept {
        value_.resize(value_.capacity());  // the capacity may hold older bytes; never allocates
        wipe(value_.data(), value_.size() * sizeof(typename T::value_type));
        value_.clear();
    }
    T value_{};
};

using FleetingText = Fleeting<std::string>;

}  // namespace wordkeep::base
