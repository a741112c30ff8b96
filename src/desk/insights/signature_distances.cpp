#include "desk/insights/signature_distances.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace wordkeep::desk {

namespace {

constexpr float no_way = 1e6F;
constexpr float nearest = 0.05F;  // nothing stands on nothing

struct Part {
    std::size_t group;
    float weight;
};

// Cosines, by word: most groups share none.
Distances likeness_of(std::span<const Group> groups) {
    std::unordered_map<std::string_view, std::vector<Part>> by_word;
    for (std::size_t at = 0; at < groups.size(); ++at) {
        float squares = 0;
        for (const SignatureWord& word : groups[at].signature) {
            squares += word.weight * word.weight;
        }
        for (const SignatureWord& word : groups[at].signature) {
            by_word[word.form].push_back({at, word.weight / std::sqrt(std::max(squares, 1e-9F))});
        }
    }
    Distances likeness(groups.size());
    for (const auto& [word, parts] : by_word) {
        for (std::size_t one = 0; one < parts.size(); ++one) {
            for (std::size_t other = 0; other < one; ++other) {
                const auto [first, second] = std::pair(parts[one].group, parts[other].group);
                likeness.set(first, second, likeness(first, second) + parts[one].weight * parts[other].weight);
            }
        }
    }
    return likeness;
}

void shorten_over_others(Distances& distances) {
    for (std::size_t over = 0; over < distances.count(); ++over) {
        const std::span<const float> onwards = distances.row(over);
        for (std::size_t from = 0; from < distances.count(); ++from) {
            const std::span<float> row = distances.row(from);
            const float there = row[over];
            for (std::size_t to = 0; there < no_way && to < row.size(); ++to) {
                row[to] = std::min(row[to], there + onwards[to]);
            }
        }
    }
}

}  // namespace

Distances signature_distances(std::span<const Group> groups) {
    constexpr float apart_by = 1.2F;  // of the longest way there is
    Distances distances = likeness_of(groups);
    for (std::size_t one = 0; one < groups.size(); ++one) {
        distances.set(one, one, 0);
        for (std::size_t other = 0; other < one; ++other) {
            const float likeness = distances(one, other);
            distances.set(one, other, likeness > 0 ? nearest + 1 - std::min(likeness, 1.0F) : no_way);
        }
    }
    shorten_over_others(distances);
    float longest = 1;
    for (std::size_t one = 0; one < groups.size(); ++one) {
        for (const float distance : distances.row(one)) {
            longest = distance < no_way ? std::max(longest, distance) : longest;
        }
    }
    for (std::size_t one = 0; one < groups.size(); ++one) {
        for (float& distance : distances.row(one)) {
            distance = std::min(distance, apart_by * longest);
        }
    }
    return distances;
}

}  // namespace wordkeep::desk
