// A session's input: bytes as they came, one contiguous piece, wiped as soon as they are done with.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace wordkeep::http {

// Appends bytes to text. Where text must grow, the old storage is wiped, and it grows to at most bytes_max if that is
// enough.
void append_wiping(std::string& text, std::string_view bytes, std::size_t bytes_max);

class WipingBuffer {
public:
    WipingBuffer(std::size_t bytes_first, std::size_t bytes_max);
    WipingBuffer(const WipingBuffer&) = delete;
    WipingBuffer& operator=(const WipingBuffer&) = delete;
    ~WipingBuffer() { wipe(0, end_); }

    // Where the next bytes go; never empty unless bytes_max of them wait to be consumed.
    [[nodiscard]] std::span<char> room();
    void received(std::size_t count) { end_ += count; }
    [[nodiscard]] std::string_view bytes() const { return {storage_.get() + begin_, end_ - begin_}; }
    void consume(std::size_t count) { begin_ += count; }
    [[nodiscard]] bool full() const { return end_ - begin_ == bytes_max_; }
    // Takes all the room it may at once, for a long body.
    void widen();
    // Wipes what was consumed. What wasn't moves to the front.
    void forget_consumed();

private:
    void wipe(std::size_t from, std::size_t to) noexcept;
    void grow(std::size_t capacity);

    std::size_t capacity_;
    std::size_t bytes_max_;
    std::unique_ptr<char[]> storage_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

}  // namespace wordkeep::http
