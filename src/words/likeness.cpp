#include "words/likeness.hpp"

#include <unicode/utf8.h>

#include <algorithm>

namespace wordkeep::words {

namespace {

constexpr std::size_t run_characters = 4;
constexpr unsigned character_bits = 16;  // beyond that they mix, which costs nothing here
// A text shorter than this many runs occurs in a longer one by chance.
constexpr std::size_t short_runs = 10;

template <class Each>
std::size_t for_each_run(std::string_view form, Each each) {
    std::uint64_t run = 0;
    std::size_t characters = 0;
    std::size_t runs = 0;
    const auto length = static_cast<std::int32_t>(form.size());
    for (std::int32_t at = 0; at < length;) {
        UChar32 letter = 0;
        U8_NEXT(form.data(), at, length, letter);  // NOLINT(bugprone-inc-dec-in-conditions)
        run = (run << character_bits) ^ static_cast<std::uint64_t>(letter);
        if (++characters >= run_characters) {
            each(run);
            ++runs;
        }
    }
    return runs;
}

}  // namespace

Likeness::Likeness(std::string_view form) {
    for_each_run(form, [this](std::uint64_t run) { runs_.push_back(run); });
    std::ranges::sort(runs_);
    runs_.erase(std::ranges::unique(runs_).begin(), runs_.end());
}

unsigned Likeness::percent(std::string_view form) const {
    std::vector<bool> seen(runs_.size());
    std::size_t shared = 0;    // of the other's runs
    std::size_t seen_own = 0;  // of ours
    const std::size_t others = for_each_run(form, [&](std::uint64_t run) {
        const auto found = std::ranges::lower_bound(runs_, run);
        if (found == runs_.end() || *found != run) {
            return;
        }
        ++shared;
        const auto place = static_cast<std::size_t>(found - runs_.begin());
        seen_own += seen[place] ? 0 : 1;
        seen[place] = true;
    });
    if (others == 0 || runs_.empty()) {
        return 0;
    }
    const auto of_other = static_cast<unsigned>(100 * shared / others);
    const auto of_own = static_cast<unsigned>(100 * seen_own / runs_.size());
    const bool short_one = std::min(others, runs_.size()) < short_runs;
    return short_one ? std::min(of_other, of_own) : std::max(of_other, of_own);
}

}  // namespace wordkeep::words
