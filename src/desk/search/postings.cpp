#include "desk/search/postings.hpp"

#include <algorithm>
#include <utility>

namespace wordkeep::desk {

namespace {

template <class Number>
bool insert_sorted(std::vector<Number>& list, Number number) {
    if (list.empty() || list.back() < number) {
        list.push_back(number);
        return true;
    }
    const auto place = std::ranges::lower_bound(list, number);
    if (place != list.end() && *place == number) {
        return false;
    }
    list.insert(place, number);
    return true;
}

template <class Number>
bool remove_sorted(std::vector<Number>& list, Number number) {
    const auto place = std::ranges::lower_bound(list, number);
    if (place == list.end() || *place != number) {
        return false;
    }
    std::move(place + 1, list.end(), place);
    list.back() = 0;
    list.pop_back();
    return true;
}

}  // namespace

Postings& Postings::operator=(Postings&& other) noexcept {
    if (this != &other) {
        clear();
        switch (other.shape_) {
            case Shape::few: few_ = other.few_; break;
            case Shape::list: list_ = other.list_; break;
            case Shape::containers: containers_ = other.containers_; break;
        }
        shape_ = other.shape_;
        count_ = other.count_;
        other.few_ = {};
        other.shape_ = Shape::few;
        other.count_ = 0;
    }
    return *this;
}

void Postings::clear() {
    if (shape_ == Shape::list) {
        std::ranges::fill(*list_, 0U);
        delete list_;  // NOLINT(cppcoreguidelines-owning-memory): the union owns it
    } else if (shape_ == Shape::containers) {
        for (Container& container : *containers_) {
            std::ranges::fill(container.list, std::uint16_t{0});
            if (container.bits != nullptr) {
                std::fill_n(container.bits.get(), bitmap_words, 0U);
            }
        }
        delete containers_;  // NOLINT(cppcoreguidelines-owning-memory)
    }
    few_ = {};
    shape_ = Shape::few;
    count_ = 0;
}

bool Postings::add(std::uint32_t number) {
    bool added = false;
    switch (shape_) {
        case Shape::few: {
            if (std::find(few_.begin(), few_.begin() + count_, number) != few_.begin() + count_) {
                return false;
            }
            if (count_ < inline_max) {
                few_[count_] = number;
                ++count_;
                return true;
            }
            auto list = std::make_unique<List>(few_.begin(), few_.end());
            std::ranges::sort(*list);
            added = insert_sorted(*list, number);
            list_ = list.release();
            shape_ = Shape::list;
            break;
        }
        case Shape::list:
            added = insert_sorted(*list_, number);
            if (list_->size() > list_max) {
                list_to_containers();
            }
            break;
        case Shape::containers: added = add_to_container(number); break;
    }
    count_ += added ? 1 : 0;
    return added;
}

bool Postings::remove(std::uint32_t number) {
    bool removed = false;
    switch (shape_) {
        case Shape::few: {
            auto* const end = few_.begin() + count_;
            auto* const place = std::find(few_.begin(), end, number);
            removed = place != end;
            if (removed) {
                std::move(place + 1, end, place);
                few_[count_ - 1] = 0;
            }
            break;
        }
        case Shape::list: removed = remove_sorted(*list_, number); break;
        case Shape::containers: removed = remove_from_container(number); break;
    }
    count_ -= removed ? 1 : 0;
    if (count_ == 0) {
        clear();
    }
    return removed;
}

void Postings::list_to_containers() {
    const std::unique_ptr<List> list(list_);
    containers_ = std::make_unique<Containers>().release();
    shape_ = Shape::containers;
    for (std::uint32_t& number : *list) {
        add_to_container(number);
        number = 0;
    }
}

bool Postings::add_to_container(std::uint32_t number) {
    const std::size_t high = number >> 16U;
    const auto low = static_cast<std::uint16_t>(number & 0xffffU);
    if (containers_->size() <= high) {
        containers_->resize(high + 1);
    }
    Container& container = (*containers_)[high];
    if (container.bits != nullptr) {
        std::uint64_t& word = container.bits[low / 64U];
        const std::uint64_t bit = 1ULL << (low % 64U);
        const bool added = (word & bit) == 0;
        word |= bit;
        return added;
    }
    const bool added = insert_sorted(container.list, low);
    if (container.list.size() > container_list_max) {
        container.bits = std::make_unique<std::uint64_t[]>(bitmap_words);  // NOLINT(modernize-avoid-c-arrays)
        for (const std::uint16_t each : container.list) {
            container.bits[each / 64U] |= 1ULL << (each % 64U);
        }
        container.list = {};
    }
    return added;
}

bool Postings::remove_from_container(std::uint32_t number) {
    const std::size_t high = number >> 16U;
    const auto low = static_cast<std::uint16_t>(number & 0xffffU);
    if (containers_->size() <= high) {
        return false;
    }
    Container& container = (*containers_)[high];
    if (container.bits == nullptr) {
        return remove_sorted(container.list, low);
    }
    std::uint64_t& word = container.bits[low / 64U];
    const std::uint64_t bit = 1ULL << (low % 64U);
    const bool removed = (word & bit) != 0;
    word &= ~bit;
    return removed;
}

std::size_t Postings::heap_bytes() const {
    if (shape_ == Shape::few) {
        return 0;
    }
    if (shape_ == Shape::list) {
        return sizeof(List) + list_->capacity() * sizeof(std::uint32_t);
    }
    std::size_t bytes = sizeof(Containers) + containers_->capacity() * sizeof(Container);
    for (const Container& container : *containers_) {
        bytes += container.list.capacity() * sizeof(std::uint16_t);
        bytes += container.bits == nullptr ? 0 : bitmap_words * sizeof(std::uint64_t);
    }
    return bytes;
}

}  // namespace wordkeep::desk
