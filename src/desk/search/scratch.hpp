// The working memory of one search, lent again to the next: some bytes for each document.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace wordkeep::desk {

struct Scratch {
    std::vector<std::uint8_t> fits;     // how well the word at hand fits, by document
    std::vector<std::uint16_t> scores;  // what the words so far are worth
    std::vector<std::uint8_t> found;    // how many of them it has
};

class ScratchPool {
public:
    [[nodiscard]] std::unique_ptr<Scratch> take(std::size_t documents) {
        std::unique_ptr<Scratch> scratch;
        {
            const std::scoped_lock lock(mutex_);
            if (!free_.empty()) {
                scratch = std::move(free_.back());
                free_.pop_back();
            }
        }
        if (scratch == nullptr) {
            scratch = std::make_unique<Scratch>();
        }
        scratch->fits.resize(documents);
        scratch->scores.assign(documents, 0);
        scratch->found.assign(documents, 0);
        return scratch;
    }
    void give_back(std::unique_ptr<Scratch> scratch) {
        const std::scoped_lock lock(mutex_);
        if (free_.size() < kept_max) {
            free_.push_back(std::move(scratch));
        }
    }

private:
    static constexpr std::size_t kept_max = 2;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Scratch>> free_;
};

}  // namespace wordkeep::desk
