// One search for all canaries through many places, and what it found.
//
// A place has a kind, and the kind says which fates may be met there: a kept text may stand in an answer of the API and
// not on disk. Needles shorter than eight bytes turn up by chance; for them the search counts how many different ones
// of a form it met, and takes it for a finding only where chance can't have brought so many.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "prove/canaries.hpp"
#include "prove/report.hpp"
#include "prove/scanner.hpp"

namespace wordkeep::prove {

enum class PlaceKind : std::uint8_t {
    disk,          // files of the data folder and others it writes
    log,           // what it says to the terminal or a journal, and its metrics
    early_answer,  // of the API, from before the erasures
    answer,        // of the API, and exports: from after them
    memory,
};

// Whether a canary of this fate may be met there.
[[nodiscard]] bool may_be_met(Fate fate, PlaceKind kind);

// Not thread-safe.
class Search {
public:
    explicit Search(const Canaries& canaries);

    // name: as a person calls it: "keep.db", "the answers of the API".
    void look(std::string_view bytes, PlaceKind kind, const std::string& name);
    // For a place that comes in pieces: how much the next piece must repeat of the one before.
    [[nodiscard]] std::size_t overlap_bytes() const { return scanner_.overlap_bytes(); }
    [[nodiscard]] std::uint64_t bytes_searched() const { return bytes_; }
    [[nodiscard]] std::size_t needles() const { return scanner_.needles().size(); }

    // Adds a finding for each kind of canary of these fates, form, and place of these kinds.
    void tell(Check& check, std::initializer_list<PlaceKind> kinds, std::initializer_list<Fate> fates) const;

private:
    struct Met {
        PlaceKind kind;
        Fate fate;
        std::string place;
        std::string_view what;
        std::string_view form;
        auto operator<=>(const Met&) const = default;
    };
    void tell_short(Check& check, const Met& met, const std::set<std::string_view>& needles) const;

    const Canaries& canaries_;
    Scanner scanner_;
    std::uint64_t bytes_ = 0;
    std::map<Met, std::set<std::uint32_t>> met_;           // which canaries
    std::map<Met, std::set<std::string_view>> met_short_;  // which short needles
    std::map<std::string, std::uint64_t> bytes_of_place_;
};

}  // namespace wordkeep::prove
