#include "prove/search.hpp"

#include <algorithm>
#include <cmath>

#include "prove/statistics.hpp"

namespace wordkeep::prove {

namespace {

// Memory and files are not evenly random, so chance is taken to be this many times as fertile as it would be then; and
// a little even in the smallest place, so that one or two short matches are never a finding.
constexpr double fertility = 4;
constexpr double least_mean = 1e-4;

}  // namespace

bool may_be_met(Fate fate, PlaceKind kind) {
    switch (fate) {
        case Fate::nowhere:
        case Fate::destroyed_key: return false;
        case Fate::erased: return kind == PlaceKind::early_answer;
        case Fate::kept: return kind != PlaceKind::disk && kind != PlaceKind::log;
        case Fate::sealed_bytes: return true;
        case Fate::erased_bytes: return kind != PlaceKind::disk;
    }
    return false;
}

Search::Search(const Canaries& canaries) : canaries_(canaries), scanner_(derive(canaries.all())) {}

void Search::look(std::string_view bytes, PlaceKind kind, const std::string& name) {
    bytes_ += bytes.size();
    bytes_of_place_[name] += bytes.size();
    scanner_.scan(bytes, [&](std::size_t, const Needle& needle) {
        const Canary& canary = canaries_.all()[needle.canary];
        if (may_be_met(canary.fate, kind)) {
            return;
        }
        const Met met{kind, canary.fate, name, canary.what, needle.form};
        if (needle.bytes.size() >= telling_bytes_min) {
            met_[met].insert(needle.canary);
        } else {
            met_short_[met].insert(needle.bytes);
        }
    });
}

void Search::tell(Check& check, std::initializer_list<PlaceKind> kinds, std::initializer_list<Fate> fates) const {
    const auto asked = [&](const Met& met) {
        return std::ranges::find(kinds, met.kind) != kinds.end() && std::ranges::find(fates, met.fate) != fates.end();
    };
    for (const auto& [met, canaries] : met_) {
        if (asked(met)) {
            check.find(std::string(met.what) + " stands in " + met.place + " (" + std::string(met.form) + "; " +
                       grouped(canaries.size()) + (canaries.size() == 1 ? " of them)" : " different ones)"));
        }
    }
    for (const auto& [met, needles] : met_short_) {
        if (asked(met)) {
            tell_short(check, met, needles);
        }
    }
}

void Search::tell_short(Check& check, const Met& met, const std::set<std::string_view>& needles) const {
    const double length = static_cast<double>(std::ranges::min(needles, {}, &std::string_view::size).size());
    double of_this_form = 0;
    for (const Needle& needle : scanner_.needles()) {
        of_this_form += needle.form == met.form && needle.bytes.size() < telling_bytes_min &&
                                canaries_.all()[needle.canary].what == met.what
                            ? 1
                            : 0;
    }
    const auto bytes = static_cast<double>(bytes_of_place_.at(met.place));
    const double mean = of_this_form * bytes * std::pow(256.0, -length);
    if (needles.size() >= count_beyond_chance(fertility * mean + least_mean)) {
        check.find(std::string(met.what) + " stands in " + met.place + " (" + std::string(met.form) + "; " +
                   grouped(needles.size()) + " different ones, more than chance brings)");
    }
}

}  // namespace wordkeep::prove
