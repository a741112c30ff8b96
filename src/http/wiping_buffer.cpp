#include "http/wiping_buffer.hpp"

#include <algorithm>
#include <cstring>

#include "base/fleeting.hpp"

namespace wordkeep::http {

void append_wiping(std::string& text, std::string_view bytes, std::size_t bytes_max) {
    const std::size_t wanted = text.size() + bytes.size();
    if (wanted > text.capacity()) {
        std::string grown;
        grown.reserve(std::max(wanted, std::min(bytes_max, 2 * text.capacity())));
        grown.append(text);
        base::wipe(text.data(), text.size());
        text.swap(grown);
    }
    text.append(bytes);
}

WipingBuffer::WipingBuffer(std::size_t bytes_first, std::size_t bytes_max)
    : capacity_(bytes_first), bytes_max_(bytes_max), storage_(std::make_unique_for_overwrite<char[]>(bytes_first)) {}

std::span<char> WipingBuffer::room() {
    if (end_ == capacity_) {
        if (begin_ > 0) {
            forget_consumed();
        } else if (capacity_ < bytes_max_) {
            grow(std::min(4 * capacity_, bytes_max_));
        }
    }
    return {storage_.get() + end_, capacity_ - end_};
}

void WipingBuffer::forget_consumed() {
    const std::size_t waiting = end_ - begin_;
    if (begin_ > 0 && waiting > 0) {
        std::memmove(storage_.get(), storage_.get() + begin_, waiting);
    }
    wipe(waiting, end_);
    begin_ = 0;
    end_ = waiting;
}

void WipingBuffer::wipe(std::size_t from, std::size_t to) noexcept {
    base::wipe(storage_.get() + from, to - from);
}

void WipingBuffer::widen() {
    if (capacity_ < bytes_max_) {
        grow(bytes_max_);
    }
}

void WipingBuffer::grow(std::size_t capacity) {
    auto storage = std::make_unique_for_overwrite<char[]>(capacity);
    std::memcpy(storage.get(), storage_.get(), end_);
    wipe(0, end_);
    storage_ = std::move(storage);
    capacity_ = capacity;
}

}  // namespace wordkeep::http
