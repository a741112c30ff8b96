#include "words/mask/cues.hpp"

#include <algorithm>

namespace wordkeep::words {
namespace {

constexpr std::size_t starts = 65'536;

std::size_t start_of(std::string_view word) {
    const auto first = static_cast<unsigned char>(word[0]);
    const auto second = word.size() > 1 ? static_cast<unsigned char>(word[1]) : 0U;
    return first * 256UL + second;
}

}  // namespace

CueTable::CueTable() : by_start_(starts) {
    std::vector<CueWord> words = all_cue_words();
    std::ranges::sort(words, [](const CueWord& a, const CueWord& b) {
        return a.word != b.word ? a.word < b.word : a.whole < b.whole;
    });
    for (const CueWord& word : words) {
        // The same word twice: its flags add up.
        if (!entries_.empty() && entries_.back().word.word == word.word && entries_.back().word.whole == word.whole) {
            entries_.back().word.cues |= word.cues;
            continue;
        }
        auto before = static_cast<std::int32_t>(entries_.size()) - 1;
        while (before >= 0 && !word.word.starts_with(entries_[static_cast<std::size_t>(before)].word.word)) {
            before = entries_[static_cast<std::size_t>(before)].shorter;
        }
        entries_.push_back({word, before});
        Range& range = by_start_[start_of(word.word)];
        range.begin = range.end == 0 ? static_cast<std::uint16_t>(entries_.size() - 1) : range.begin;
        range.end = static_cast<std::uint16_t>(entries_.size());
    }
}

Cues CueTable::find(std::string_view folded) const {
    if (folded.empty()) {
        return 0;
    }
    const Range range = by_start_[start_of(folded)];
    const auto begin = entries_.begin() + range.begin;
    const auto after =
        std::upper_bound(begin, entries_.begin() + range.end, folded,
                         [](std::string_view word, const Entry& entry) { return word < entry.word.word; });
    if (after == begin) {
        return 0;
    }
    for (auto at = static_cast<std::int32_t>(after - entries_.begin()) - 1; at >= 0;
         at = entries_[static_cast<std::size_t>(at)].shorter) {
        const CueWord& word = entries_[static_cast<std::size_t>(at)].word;
        if (word.whole ? folded == word.word : folded.starts_with(word.word)) {
            return word.cues;
        }
    }
    return 0;
}

}  // namespace wordkeep::words
