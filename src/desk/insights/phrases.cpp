#include "desk/insights/phrases.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "base/limits.hpp"

namespace wordkeep::desk {

namespace {

constexpr std::size_t words_a_text_max = 24;
constexpr std::size_t words_max = 5;  // with the small ones between

}  // namespace

bool Phrases::may_be_told(FormId form) const {
    return forms_[form].inquiries >= base::limits::insight_word_inquiries_min;
}

bool Phrases::binds(FeatureId unit) const {
    constexpr float weight_min = 0.1F;
    return unit != no_feature && binding_.weight(unit) >= weight_min;
}

// All phrases that begin with the row's first word.
void Phrases::add_from(std::span<const FormId> row, std::map<Units, Typed>& of_text) const {
    Units units;
    for (std::size_t last = 0; last < std::min(row.size(), words_max); ++last) {
        if (forms_[row[last]].traits.kind == FormKind::number) {
            return;
        }
        const FeatureId unit = binding_.unit_of(row[last]);
        if (!binds(unit) || !units.insert(unit).second) {
            continue;
        }
        Typed typed(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(last) + 1);
        if (const auto [known, is_new] = of_text.try_emplace(units, typed);
            !is_new && typed.size() < known->second.size()) {
            known->second = std::move(typed);
        }
    }
}

void Phrases::add(std::span<const FormId> row) {
    row = row.first(std::min(row.size(), words_a_text_max));
    std::map<Units, Typed> of_text;
    for (std::size_t first = 0; first < row.size(); ++first) {
        const FeatureId unit = binding_.unit_of(row[first]);
        if (unit != no_feature) {
            ++words_[unit][row[first]];
        }
        if (binds(unit)) {
            add_from(row.subspan(first), of_text);
        }
    }
    for (auto& [units, typed] : of_text) {
        Said& said = phrases_[units];
        ++said.texts;
        ++said.as[std::move(typed)];
    }
}

// How much of what binds the group it says, by how many say it so; of equals the shorter one.
double Phrases::worth(const Units& units, const Said& said) const {
    constexpr double a_word = 0.01;
    double worth = 0;
    for (const FeatureId unit : units) {
        const auto weight = static_cast<double>(binding_.weight(unit));
        worth += weight * weight - a_word;
    }
    return worth * std::log2(1.0 + static_cast<double>(said.texts));
}

bool Phrases::Telling::better_than(const Telling& other) const {
    return std::tuple(others, other.texts, typed->size()) < std::tuple(other.others, texts, other.typed->size());
}

const Phrases::Typed* Phrases::told(const Said& said) const {
    std::optional<Telling> best;
    for (const auto& [typed, texts] : said.as) {
        if (std::ranges::all_of(typed, [this](FormId form) { return may_be_told(form); })) {
            const auto others = std::ranges::count_if(typed, [this](FormId form) {
                const FeatureId unit = binding_.unit_of(form);
                return unit != no_feature && !binds(unit);
            });
            const Telling telling{static_cast<std::size_t>(others), texts, &typed};
            best = !best || telling.better_than(*best) ? telling : best;
        }
    }
    return best ? best->typed : nullptr;
}

std::optional<std::string> Phrases::best() const {
    const Typed* best = nullptr;
    double most = 0;
    for (const auto& [units, said] : phrases_) {
        if (units.size() < 2 || said.texts < base::limits::insight_word_inquiries_min || worth(units, said) <= most) {
            continue;
        }
        if (const Typed* typed = told(said)) {
            most = worth(units, said);
            best = typed;
        }
    }
    if (best == nullptr) {
        return std::nullopt;
    }
    std::string name;
    for (const FormId form : *best) {
        name += (name.empty() ? "" : " ") + forms_[form].shown();
    }
    return name;
}

std::optional<std::string> Phrases::commonest_form(FeatureId unit) const {
    const auto known = words_.find(unit);
    std::optional<std::string> best;
    std::uint32_t most = 0;
    if (known != words_.end()) {
        for (const auto& [form, texts] : known->second) {
            if (texts > most && may_be_told(form)) {
                best = forms_[form].shown();
                most = texts;
            }
        }
    }
    return best;
}

}  // namespace wordkeep::desk
