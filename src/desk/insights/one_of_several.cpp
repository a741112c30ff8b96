#include "desk/insights/one_of_several.hpp"

#include <algorithm>
#include <utility>

namespace wordkeep::desk {

namespace {

std::vector<BindingWord> words_of(const std::vector<Group>& parts, std::uint64_t all) {
    std::vector<BindingWord> words;
    for (const Group& part : parts) {
        const double weight = static_cast<double>(part.count) / static_cast<double>(all);
        for (const BindingWord& word : part.words) {
            auto same = std::ranges::find(words, word.word, &BindingWord::word);
            if (same == words.end()) {
                same = words.insert(words.end(), word);
                same->share = 0;
                same->lift = word.share > 0 ? word.lift / word.share : 0;  // by its share here, once that is known
            }
            same->share += weight * word.share;
        }
    }
    for (BindingWord& word : words) {
        word.lift *= word.share;
    }
    std::ranges::stable_sort(words, std::ranges::greater{}, &BindingWord::share);
    words.resize(std::min(words.size(), parts.front().words.size()));
    return words;
}

}  // namespace

Group one_of_several(std::vector<Group> parts) {
    Group whole = parts.front();
    if (parts.size() == 1) {
        return whole;
    }
    whole.count = whole.waiting = 0;
    whole.examples.clear();
    for (const Group& part : parts) {
        whole.count += part.count;
        whole.waiting += part.waiting;
    }
    for (std::size_t at = 0; at < group_examples_max; ++at) {
        for (const Group& part : parts) {
            if (at < part.examples.size() && whole.examples.size() < group_examples_max) {
                whole.examples.push_back(part.examples[at]);
            }
        }
    }
    if (whole.count > 0) {
        whole.words = words_of(parts, whole.count);
    }
    return whole;
}

}  // namespace wordkeep::desk
