#include "words/mask/overlaps.hpp"

#include <algorithm>
#include <map>

namespace wordkeep::words {
namespace {

bool wins(const Candidate& a, const Candidate& b) {
    if (a.score != b.score) {
        return a.score > b.score;
    }
    if (a.end - a.begin != b.end - b.begin) {
        return a.end - a.begin > b.end - b.begin;
    }
    return a.begin < b.begin;
}

}  // namespace

void resolve_overlaps(Candidates& candidates) {
    if (candidates.size() < 2) {
        return;
    }
    std::ranges::sort(candidates, wins);
    std::map<std::size_t, Candidate> taken;  // by begin
    for (Candidate each : candidates) {
        const std::size_t size = each.end - each.begin;
        auto after = taken.upper_bound(each.begin);
        if (after != taken.begin()) {
            each.begin = std::max(each.begin, std::prev(after)->second.end);
        }
        if (after != taken.end()) {
            each.end = std::min(each.end, after->second.begin);
        }
        if (each.begin < each.end && 2 * (each.end - each.begin) >= size) {
            taken.emplace(each.begin, each);
        }
    }
    candidates.clear();
    for (const auto& [begin, each] : taken) {
        candidates.push_back(each);
    }
}

}  // namespace wordkeep::words
