#include "crm/decision_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <ranges>

#include "base/limits.hpp"
#include "crm/own_words.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;

constexpr float weight_steps = 999;  // a weight is written as a number of three digits at most
constexpr std::size_t word_bytes_max = 100;

std::size_t letters_in(std::string_view text) {
    constexpr unsigned char continued = 0x80;
    constexpr unsigned char mask = 0xc0;
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & mask) != continued; }));
}

// "word weight word weight", and where in the line each word stands, in letters as the masker counts.
class Line {
public:
    void add(const DecidedWord& word) {
        const auto steps = static_cast<int>(std::lround(std::clamp(word.weight, 0.0F, 1.0F) * weight_steps));
        const std::string more = (text_.empty() ? "" : " ") + word.word + ' ' + std::to_string(steps);
        const std::size_t begin = letters_;
        letters_ += letters_in(more);
        text_ += more;
        words_.push_back({&word, begin, letters_});
    }
    [[nodiscard]] const std::string& text() const { return text_; }
    // The words that none of these touches.
    [[nodiscard]] std::vector<DecidedWord> without(std::span<const words::Span> spans) const {
        std::vector<DecidedWord> left;
        for (const Place& place : words_) {
            if (std::ranges::none_of(
                    spans, [&](const words::Span& span) { return span.begin < place.end && place.begin < span.end; })) {
                left.push_back(*place.word);
            }
        }
        return left;
    }

private:
    struct Place {
        const DecidedWord* word;
        std::size_t begin;
        std::size_t end;
    };
    std::string text_;
    std::size_t letters_ = 0;
    std::vector<Place> words_;
};

// Empty: no word is left.
std::string masked_line(std::vector<DecidedWord> words, const words::Masker& masker) {
    std::erase_if(words, [](const DecidedWord& word) {
        return word.word.empty() || word.word.size() > word_bytes_max ||
               word.word.find_first_of(" \t\r\n") != std::string::npos;
    });
    while (!words.empty()) {
        Line line;
        for (const DecidedWord& word : words) {
            line.add(word);
        }
        const auto spans = masker.find(line.text());
        if (spans.empty()) {
            return line.text();
        }
        auto left = line.without(spans);
        if (left.size() == words.size()) {
            return {};
        }
        words = std::move(left);
    }
    return {};
}

}  // namespace

base::Result<base::Masked> decision_text(const GroupDecision& decision, const words::Masker& masker) {
    if (decision.ways.empty() || decision.ways.size() > base::limits::insight_decision_ways_max) {
        return base::fault(FaultKind::too_large, "at most " + std::to_string(base::limits::insight_decision_ways_max) +
                                                     " groups can be made one; leave some as they are");
    }
    std::string text;
    if (!decision.name.empty()) {
        const auto name = own_name(masker, decision.name, base::limits::view_name_bytes_max);
        if (!name) {
            return std::unexpected(name.error());
        }
        text = name->text();
    }
    for (const auto& way : decision.ways) {
        const std::string line = masked_line(way, masker);
        if (line.empty()) {
            return base::fault(FaultKind::invalid,
                               "no three inquiries share a word that could tell this group again; leave it as it is");
        }
        text += '\n' + line;
    }
    // Lines are masked one by one; over their ends nothing can begin that is personal in a line of its own, and if it
    // did, masking takes it out here.
    return masker.mask(text);
}

void read_decision_text(std::string_view text, GroupDecision& decision) {
    bool first = true;
    for (const auto line : text | std::views::split('\n')) {
        const std::string_view written(line.begin(), line.end());
        if (std::exchange(first, false)) {
            decision.name = written;
            continue;
        }
        std::vector<DecidedWord> way;
        std::string word;
        for (const auto part : written | std::views::split(' ')) {
            const std::string_view token(part.begin(), part.end());
            int steps = 0;
            const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), steps);
            if (word.empty()) {
                word = token;
            } else if (error == std::errc() && end == token.data() + token.size()) {
                way.push_back({std::exchange(word, {}), static_cast<float>(steps) / weight_steps});
            }
        }
        if (!way.empty() && decision.ways.size() < base::limits::insight_decision_ways_max) {
            decision.ways.push_back(std::move(way));
        }
    }
}

}  // namespace wordkeep::crm
