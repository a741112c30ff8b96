#include "words/mask/overlaps.hpp"

#include <algorithm>
#include <map>

#include "words/mask/letters.hpp"

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

// Where the match that covers this byte ends; the byte's own place if none does. never: by begin, not overlapping.
std::size_t covered_to(const std::vector<OwnMatch>& never, std::size_t byte) {
    const auto after = std::ranges::upper_bound(never, byte, {}, &OwnMatch::begin);
    return after == never.begin() ? byte : std::max(byte, std::prev(after)->end);
}

bool is_covered(std::string_view text, const std::vector<OwnMatch>& never, const Candidate& candidate) {
    for (std::size_t at = candidate.begin; at < candidate.end;) {
        const std::size_t end = covered_to(never, at);
        if (end == at && is_word(text[at])) {
            return false;
        }
        at = end == at ? at + 1 : end;
    }
    return true;
}

void merge(std::vector<OwnMatch>& matches) {
    std::ranges::sort(matches, {}, &OwnMatch::begin);
    std::size_t kept = 0;
    for (const OwnMatch& match : matches) {
        if (kept > 0 && match.begin <= matches[kept - 1].end) {
            matches[kept - 1].end = std::max(matches[kept - 1].end, match.end);
        } else {
            matches[kept++] = match;
        }
    }
    matches.resize(kept);
}

// What is left of a candidate ends with no space or mark where it was cut.
void cut_begin(std::string_view text, std::size_t at, Candidate& candidate) {
    if (at <= candidate.begin) {
        return;
    }
    candidate.begin = at;
    while (candidate.begin < candidate.end && !is_word(text[candidate.begin])) {
        ++candidate.begin;
    }
}

void cut_end(std::string_view text, std::size_t at, Candidate& candidate) {
    if (at >= candidate.end) {
        return;
    }
    candidate.end = at;
    while (candidate.begin < candidate.end && !is_word(text[candidate.end - 1])) {
        --candidate.end;
    }
}

}  // namespace

void drop_covered(std::string_view text, std::vector<OwnMatch>& never, Candidates& candidates) {
    merge(never);
    std::erase_if(candidates, [&](const Candidate& candidate) { return is_covered(text, never, candidate); });
}

void resolve_overlaps(std::string_view text, Candidates& candidates) {
    if (candidates.size() < 2) {
        return;
    }
    std::ranges::sort(candidates, wins);
    std::map<std::size_t, Candidate> taken;  // by begin
    for (Candidate each : candidates) {
        const std::size_t size = each.end - each.begin;
        auto after = taken.upper_bound(each.begin);
        if (after != taken.begin()) {
            cut_begin(text, std::prev(after)->second.end, each);
        }
        if (after != taken.end()) {
            cut_end(text, after->second.begin, each);
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
