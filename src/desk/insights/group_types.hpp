// The shapes of what the insights say: groups of inquiries that ask the same thing.
//
// A group is counts and words that several inquiries have in common, and the ids of a few that show it. It holds no
// text. What staff decide about a group (merge, split, rename, hide) is kept by others, as an Anchor: the words that
// bind it. An anchor names no inquiry, so erasing an inquiry leaves nothing of it behind there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "words/language_guess.hpp"

namespace wordkeep::desk {

inline constexpr std::size_t group_examples_max = 3;

// In the place of a word: what follows is the name of a concept.
inline constexpr char meaning_mark = '#';

// A word in its plain form and how much it binds.
struct SignatureWord {
    std::string form;  // as words::text_words() gives it, or "#price": a concept of words/insights
    float weight;
    bool operator==(const SignatureWord&) const = default;
};
// What a group is about, in a form that a later computation understands: its strongest words, strongest first, at most
// limits::insight_signature_words_max. Words of fewer than limits::insight_word_inquiries_min inquiries are in none.
using Signature = std::vector<SignatureWord>;

// What staff decided about a group, to be given to every later computation.
//
// The next computation has this group under this id, whatever else it finds, and puts what fits best with one of the
// signatures there. Rename, hide: an anchor with the group's signature. Merge: one anchor with the signatures of both.
// Split: an anchor for each part. Two anchors are never merged.
struct Anchor {
    base::GroupId id;
    std::vector<Signature> signatures;
    std::string name{};  // empty: as is found
    bool hidden = false;
};

// What a decision does to the groups that are there, until the next computation has it as an Anchor: these, each under
// the id that the computation gave it, show as one.
struct Cover {
    base::GroupId id;
    std::vector<base::GroupId> groups;
    std::string name{};  // empty: as is found
    bool hidden = false;
    bool decided = true;  // false: a decision taken back, whose parts are one again
};

// A group as a decision needs it: its signatures, of words that are told, and the cover to put another in the place of.
struct Decidable {
    std::vector<Signature> signatures;
    Cover cover;
};

// A group that was counted, by the words that tell it again.
struct AskedGroup {
    std::vector<Signature> ways;
    std::int64_t count;
};

// A canned answer as the insights compare it: its title and its texts in all languages.
struct AnswerTexts {
    base::AnswerId id;
    std::vector<std::string> texts;
};

struct AnswerFit {
    base::AnswerId answer;
    double likeness;  // of the weight of the group's words, the share that the answer takes up; 0 to 1
};

struct BindingWord {
    std::uint32_t unit;  // what the computation knows it by; tells nothing to others
    std::string word;    // as most spell it
    std::string also;    // the commonest other word of the same meaning; empty if there is none
    double share;        // of the group's different texts that have it or a word of the same meaning
    double lift;         // how many times more often than in all texts
};

struct Group {
    base::GroupId id = base::GroupId::from_bits(0);  // the same in the next computation if the words are
    bool anchored = false;                           // staff decided about it
    std::uint64_t count = 0;
    double share = 0;                       // of all inquiries
    std::uint64_t waiting = 0;              // of them new or open
    std::string name;                       // words of its most common phrase; empty if there are none
    words::Language language{};             // of most of its inquiries
    std::vector<BindingWord> words;         // strongest first
    std::vector<base::InquiryId> examples;  // up to three: central ones, unlike each other
    Signature signature;
    std::optional<AnswerFit> answer;  // none: no answer yet
};

struct Overview {
    bool computed = false;      // else there are no groups yet
    std::vector<Group> groups;  // the most asked first
    std::vector<Group> hidden;  // those that staff hid; they count among the inquiries that are in a group
    std::uint64_t inquiries = 0;
    std::uint64_t leftover = 0;  // in no group
    std::uint64_t wordless = 0;  // of these: nothing but filler, pictures, numbers
};

}  // namespace wordkeep::desk
