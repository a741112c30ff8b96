#include "words/names/person_finder.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "words/names/answers.hpp"
#include "words/names/cues.hpp"
#include "words/names/facts.hpp"
#include "words/names/join.hpp"
#include "words/names/owners.hpp"

namespace wordkeep::words {
namespace {

// Units added to "outside". Below 0 finds more names, and makes up more.
constexpr std::int32_t lean_prose = -56;
constexpr std::int32_t lean_cased = 40;
constexpr std::int32_t lean_uncased = 51;
constexpr std::int32_t lean_unlisted = 42;
// More of the names that our lists hold are everyday words in Kyrgyz. But it says by its endings what a word does in
// the sentence, so what no list holds is chance less often.
constexpr std::int32_t lean_uncased_kyrgyz = 68;
constexpr std::int32_t lean_unlisted_kyrgyz = 0;
// Fewer goods and shops bear a person's name in English, and fewer words are somebody's too.
constexpr std::int32_t lean_latin = -44;
constexpr std::int32_t lean_beside_personal_data = -72;
// What a cue that isn't sure proposes is dropped if less than this speaks for it: most of it is no name then.
constexpr std::int32_t cued_least = 20;
constexpr float sure_score = 0.9F;
constexpr float tagger_score = 0.7F;

names::Lean lean_of(const names::MessageFacts& message, bool other_personal_data_present) {
    const bool cased = message.letter_case == names::LetterCase::cased;
    // Firms and places have capitals in prose as often as persons.
    const std::int32_t uncased = message.kyrgyz ? lean_uncased_kyrgyz : lean_uncased;
    const std::int32_t chat = (cased ? lean_cased : uncased) + (message.latin ? lean_latin : 0);
    const std::int32_t lean = message.is_prose() ? lean_prose : chat;
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

// A cue sees a word or two; the tagger sees all that stands around, and may object.
void drop_unlikely(const names::Tagging& tagging, std::vector<names::NameSpan>& spans) {
    std::erase_if(spans, [&](const names::NameSpan& span) {
        const auto at = [](const auto& values, std::size_t index) {
            return values.begin() + static_cast<std::ptrdiff_t>(index);
        };
        const bool tagged = std::any_of(at(tagging.tags, span.first), at(tagging.tags, span.last + 1),
                                        [](names::Tag tag) { return tag != names::Tag::outside; });
        return !tagged && span.score < sure_score &&
               *std::max_element(at(tagging.beginnings, span.first), at(tagging.beginnings, span.last + 1)) <
                   cued_least;
    });
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
    const names::Tagging tagging = tagger_.tag(message, lean_of(message, other_personal_data_present));
    add_tagged(tagging.tags, spans);
    names::add_cued_names(message, spans);
    drop_unlikely(tagging, spans);
    names::add_owners(message, other_personal_data_present, spans);
    names::add_answer(message, spans);
    for (const names::NameSpan& span : names::joined_names(message, std::move(spans))) {
        out.push_back(Candidate{.begin = tokens[span.first].begin,
                                .end = tokens[span.last].end,
                                .type = SpanType::person,
                                .rule = span.rule,
                                .score = span.score});
    }
}

}  // namespace wordkeep::words
