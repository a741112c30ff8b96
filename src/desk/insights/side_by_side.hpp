// The same work on many things, on a few threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace wordkeep::desk {

// Calls work(begin, end) until [0, count) is covered, each slice once, on so many threads. Returns when all is done.
template <class Work>
void side_by_side(std::size_t count, unsigned threads, std::size_t slice, Work work) {
    std::atomic<std::size_t> next = 0;
    const auto run = [&] {
        for (std::size_t begin = next.fetch_add(slice); begin < count; begin = next.fetch_add(slice)) {
            work(begin, std::min(begin + slice, count));
        }
    };
    std::vector<std::jthread> others;
    for (unsigned thread = 1; thread < threads && thread * slice < count; ++thread) {
        others.emplace_back(run);
    }
    run();
}

}  // namespace wordkeep::desk
