#include "desk/insights/answer_match.hpp"

#include <algorithm>

#include "base/limits.hpp"

namespace wordkeep::desk {

namespace {

constexpr double fits_at = 0.5;

}  // namespace

AnswerMatch::AnswerMatch(const Model& model, const Forms& forms, std::span<const AnswerTexts> answers) {
    FormReader reader;
    for (const AnswerTexts& answer : answers) {
        Known known{answer.id, {}};
        for (const std::string& text : answer.texts) {
            model.features().of_text(words::text_words(text), reader, forms, known.features);
        }
        std::ranges::sort(known.features);
        known.features.erase(std::ranges::unique(known.features).begin(), known.features.end());
        answers_.push_back(std::move(known));
    }
}

std::optional<AnswerFit> AnswerMatch::of(std::span<const Weighted> middle) const {
    std::vector<Weighted> strongest(middle.begin(), middle.end());
    std::ranges::sort(strongest, std::ranges::greater{}, &Weighted::weight);
    strongest.resize(std::min(strongest.size(), base::limits::insight_signature_words_max), {0, 0});
    double all = 0;
    for (const Weighted& part : strongest) {
        all += static_cast<double>(part.weight * part.weight);
    }
    std::optional<AnswerFit> best;
    for (const Known& answer : answers_) {
        double taken_up = 0;
        for (const Weighted& part : strongest) {
            const bool has = std::ranges::binary_search(answer.features, part.feature);
            taken_up += has ? static_cast<double>(part.weight * part.weight) : 0;
        }
        const double likeness = all > 0 ? taken_up / all : 0;
        if (likeness >= fits_at && (!best || likeness > best->likeness)) {
            best = AnswerFit{answer.id, likeness};
        }
    }
    return best;
}

}  // namespace wordkeep::desk
