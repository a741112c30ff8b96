#include "words/mask/own_words.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>

#include "base/limits.hpp"
#include "words/mask/letters.hpp"
#include "words/normalize.hpp"

namespace wordkeep::words {
namespace {

namespace limits = base::limits;
using base::FaultKind;

// A search looks at so many bytes at a time, of which the first half may begin a match: that bounds what a pattern that
// wants to see the end of a text can cost.
constexpr std::size_t window_bytes = 1024;
constexpr std::int64_t gate_memory_bytes = 64LL << 20;  // with RE2's default the gate is twenty times slower
constexpr std::int64_t pattern_memory_bytes = 8LL << 20;
constexpr int program_size_max = 5000;

re2::RE2::Options options_for(bool ignore_case) {
    re2::RE2::Options options;
    options.set_case_sensitive(!ignore_case);
    options.set_log_errors(false);
    options.set_max_mem(pattern_memory_bytes);
    return options;
}

bool is_pattern(std::string_view entry) {
    return entry.size() >= 2 && entry.front() == '/' && entry.back() == '/';
}

std::string_view trimmed(std::string_view entry) {
    const std::size_t begin = entry.find_first_not_of(" \t\n");
    return begin == std::string_view::npos ? std::string_view()
                                           : entry.substr(begin, entry.find_last_not_of(" \t\n") - begin + 1);
}

std::size_t next_letter(std::string_view text, std::size_t at) {
    do {
        ++at;
    } while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0U) == 0x80U);
    return at;
}

}  // namespace

std::string own_word_form(std::string_view entry) {
    std::string folded = fold_in_place(normalize(trimmed(entry)).text);
    const auto both_spaces = [](char left, char right) { return left == ' ' && right == ' '; };
    folded.erase(std::ranges::unique(folded, both_spaces).begin(), folded.end());
    return folded;
}

base::Done OwnWords::add(const std::string& entry) {
    const std::string_view written = trimmed(entry);
    if (written.empty()) {
        return base::fault(FaultKind::invalid, "is empty");
    }
    if (written.size() > limits::mask_entry_bytes_max) {
        return base::fault(FaultKind::too_large, "is longer than 200 bytes");
    }
    const bool pattern = is_pattern(written);
    const std::string source =
        pattern ? std::string(written.substr(1, written.size() - 2)) : re2::RE2::QuoteMeta(own_word_form(written));
    auto regexp = std::make_unique<re2::RE2>(source, options_for(pattern));
    if (!regexp->ok()) {
        return base::fault(FaultKind::invalid,
                           "is no pattern that RE2 can read (it has no back references and no look-around)");
    }
    if (regexp->ProgramSize() > program_size_max) {
        return base::fault(FaultKind::too_large, "is too large a pattern; write smaller repetitions");
    }
    if (re2::RE2::PartialMatch("", *regexp)) {
        return base::fault(FaultKind::invalid, "matches the empty text; it would match everywhere");
    }
    patterns_.push_back({std::move(regexp), pattern});
    return {};
}

base::Result<OwnWords> OwnWords::make(const std::vector<std::string>& entries, std::string_view name) {
    OwnWords words;
    if (entries.size() > limits::mask_entries_max) {
        return base::fault(FaultKind::too_large, std::string(name) + " holds more than 1000 entries");
    }
    for (std::size_t index = 0; index < entries.size(); ++index) {
        if (const base::Done added = words.add(entries[index]); !added) {
            return base::fault(added.error().kind, std::string(name) + ": entry " + std::to_string(index + 1) + " " +
                                                       added.error().message);
        }
    }
    if (words.empty()) {
        return words;
    }
    re2::RE2::Options options = options_for(true);
    options.set_max_mem(gate_memory_bytes);
    words.gate_ = std::make_unique<re2::RE2::Set>(options, re2::RE2::UNANCHORED);
    for (const Entry& entry : words.patterns_) {
        words.gate_->Add(entry.regexp->pattern(), nullptr);
    }
    if (!words.gate_->Compile()) {
        return base::fault(FaultKind::too_large, std::string(name) + " is too large together; shorten its patterns");
    }
    return words;
}

// The entries that can match; all of them where the gate ran out of memory.
std::vector<int> OwnWords::possible(std::string_view text, std::string_view folded) const {
    std::vector<int> entries;
    std::vector<int> more;
    re2::RE2::Set::ErrorInfo first{};
    re2::RE2::Set::ErrorInfo second{};
    gate_->Match({text.data(), text.size()}, &entries, &first);
    gate_->Match({folded.data(), folded.size()}, &more, &second);
    if (first.kind != re2::RE2::Set::kNoError || second.kind != re2::RE2::Set::kNoError) {
        entries.resize(patterns_.size());
        std::iota(entries.begin(), entries.end(), 0);
        return entries;
    }
    entries.insert(entries.end(), more.begin(), more.end());
    std::ranges::sort(entries);
    entries.erase(std::ranges::unique(entries).begin(), entries.end());
    return entries;
}

void OwnWords::find_one(const Entry& entry, std::string_view text, std::vector<OwnMatch>& out) {
    std::size_t found = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t limit = std::min(text.size(), at + window_bytes);
        const re2::StringPiece window(text.data(), limit);
        re2::StringPiece match;
        const bool any = entry.regexp->Match(window, at, limit, re2::RE2::UNANCHORED, &match, 1);
        const auto begin = any ? static_cast<std::size_t>(match.data() - text.data()) : limit;
        if (limit < text.size() && begin >= at + window_bytes / 2) {
            at = next_letter(text, at + window_bytes / 2 - 1);
            continue;
        }
        if (!any) {
            return;
        }
        const std::size_t end = begin + match.size();
        if (end == begin || (!entry.pattern && !stands_alone(text, begin, end))) {
            at = next_letter(text, begin);
            continue;
        }
        if (++found > limits::mask_matches_max) {
            out.push_back({begin, text.size(), entry.pattern});
            return;
        }
        out.push_back({begin, end, entry.pattern});
        at = end;
    }
}

void OwnWords::find(std::string_view text, std::string_view folded, std::vector<OwnMatch>& out) const {
    if (empty()) {
        return;
    }
    for (const int index : possible(text, folded)) {
        const Entry& entry = patterns_[static_cast<std::size_t>(index)];
        find_one(entry, entry.pattern ? text : folded, out);
    }
}

}  // namespace wordkeep::words
