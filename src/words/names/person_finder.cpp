#include "words/names/person_finder.hpp"

#include <cstdint>

#include "words/names/cues.hpp"
#include "words/names/facts.hpp"
#include "words/names/join.hpp"
#include "words/names/known_names.hpp"
#include "words/names/owners.hpp"

namespace wordkeep::words {
namespace {

// Units added to "outside". Below 0 finds more names, and makes up more.
constexpr std::int32_t lean_prose = -30;
constexpr std::int32_t lean_cased = -4;
constexpr std::int32_t lean_uncased = 7;
constexpr std::int32_t lean_unlisted = 42;
// Kyrgyz says by its endings what a word does in the sentence, so what no list holds is chance less often.
constexpr std::int32_t lean_uncased_kyrgyz = 0;
constexpr std::int32_t lean_unlisted_kyrgyz = 0;
constexpr std::int32_t lean_beside_personal_data = -28;
constexpr float tagger_score = 0.7F;

names::Lean lean_of(const names::MessageFacts& message, bool other_personal_data_present) {
    const bool cased = message.letter_case == names::LetterCase::cased;
    // Firms and places have capitals in prose as often as persons.
    const std::int32_t uncased = message.kyrgyz ? lean_uncased_kyrgyz : lean_uncased;
    const std::int32_t lean = message.is_prose() ? lean_prose : cased ? lean_cased : uncased;
    return {.every = lean + (other_personal_data_present ? lean_beside_personal_data : 0),
            .unlisted = lean + (message.kyrgyz ? lean_unlisted_kyrgyz : lean_unlisted)};
}

void add_tagged(const std::vector<names::Tag>& tags, std::vector<names::NameSpan>& spans) {
    for (std::size_t index = 0; index < tags.size(); ++index) {
        if (tags[index] == names::Tag::outside) {
            continue;
        }
        if (tags[index] == names::Tag::inside && index > 0 && tags[index - 1] != names::Tag::outside) {
            spans.back().last = index;
        } else {
            spans.push_back({index, index, "person.tagger", tagger_score});
        }
    }
}

}  // namespace

base::Result<PersonFinder> PersonFinder::make(const NameModel& model) {
    const auto lexicon = names::Lexicon::make(model.lists);
    if (!lexicon) {
        return std::unexpected(lexicon.error());
    }
    const auto tagger = names::Tagger::make(model.weights);
    if (!tagger) {
        return std::unexpected(tagger.error());
    }
    return PersonFinder(*lexicon, *tagger);
}

void PersonFinder::find(std::string_view text, std::span<const Token> tokens, bool other_personal_data_present,
                        std::vector<Candidate>& out) const {
    if (tokens.empty()) {
        return;
    }
    const names::MessageFacts message = names::gather_facts(text, tokens, lexicon_);
    std::vector<names::NameSpan> spans;
    add_tagged(tagger_.tag(message, lean_of(message, other_personal_data_present)), spans);
    names::add_cued_names(message, spans);
    names::add_owners(message, other_personal_data_present, spans);
    names::add_known_names(message, other_personal_data_present ? names::Readiness::ready : names::Readiness::careful,
                           spans);
    for (const names::NameSpan& span : names::joined_names(message, std::move(spans))) {
        out.push_back(Candidate{.begin = tokens[span.first].begin,
                                .end = tokens[span.last].end,
                                .type = SpanType::person,
                                .rule = span.rule,
                                .score = span.score});
    }
}

}  // namespace wordkeep::words
