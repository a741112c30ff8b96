// The words that stand in any kept text, each once: how it is spelt, how it sounds, in which documents it is.
//
// A word is a term with a number. Terms are found by their spelling, by the beginning of their sound, and by a stem,
// which is all that the search needs to turn a typed word into words that are there. A term that has lost its last
// document is wiped and forgotten; its number is given to the next new one.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "desk/search/postings.hpp"
#include "desk/search/slots.hpp"
#include "desk/search/sorted_buckets.hpp"
#include "words/search/stems.hpp"

namespace wordkeep::desk {

using TermId = std::uint32_t;

// Not thread-safe for changes; reading from many threads is fine while nobody changes it.
class Vocabulary {
public:
    [[nodiscard]] std::optional<TermId> find(std::string_view form) const;
    // The term of this form, made if there was none. form: as words::search_words() gives it.
    TermId intern(std::string_view form);
    // term has no document any more.
    void forget(TermId term);

    [[nodiscard]] std::string_view form(TermId term) const { return terms_[term].letters.form(); }
    [[nodiscard]] std::string_view sound(TermId term) const { return terms_[term].letters.sound(); }
    [[nodiscard]] Postings& postings(TermId term) { return terms_[term].postings; }
    [[nodiscard]] const Postings& postings(TermId term) const { return terms_[term].postings; }

    // Terms whose sound begins with this, in the order of sounds (so those that sound just so come first). read: false
    // stops.
    template <class Read>
    void each_sounding_from(std::string_view sound, Read&& read) const;
    // Terms with this stem. A key of words::Stems; two different stems may, rarely, be taken for one.
    template <class Read>
    void each_with_stem(std::uint64_t stem, Read&& read) const;

    [[nodiscard]] std::size_t count() const { return terms_.size() - free_.size(); }
    [[nodiscard]] std::size_t bytes() const;

private:
    // Form and sound in one block: two length bytes, then the letters.
    class Letters {
    public:
        Letters() = default;
        Letters(std::string_view form, std::string_view sound);
        void wipe();
        [[nodiscard]] std::string_view form() const { return letters(0, length(0)); }
        [[nodiscard]] std::string_view sound() const { return letters(length(0), length(1)); }

    private:
        [[nodiscard]] std::string_view letters(std::size_t from, std::size_t count) const {
            return block_ == nullptr ? std::string_view() : std::string_view(block_.get() + 2 + from, count);
        }
        [[nodiscard]] std::size_t length(std::size_t which) const {
            return block_ == nullptr ? 0 : static_cast<unsigned char>(block_[which]);
        }
        std::unique_ptr<char[]>
            block_;  // NOLINT(modernize-avoid-c-arrays): a pointer less than a vector, a million times
    };
    struct Term {
        Letters letters;
        Postings postings;
    };
    struct Sounding {
        std::uint64_t beginning;  // the first eight signs, so that comparing rarely looks further
        TermId term;
    };
    static constexpr unsigned term_bits = 24;
    static constexpr std::size_t terms_max = 1UL << term_bits;

    static std::uint64_t beginning_of(std::string_view sound);
    static std::uint64_t hash_of(std::string_view form);
    [[nodiscard]] auto by_sound() const;
    // Upper 40 bits of the stem, then the term: one number tells all.
    static std::uint64_t stem_entry(std::uint64_t stem, TermId term) {
        return ((stem >> term_bits) << term_bits) | term;
    }

    std::deque<Term> terms_;
    std::vector<TermId> free_;
    Slots by_form_;
    SortedBuckets<Sounding> soundings_;
    SortedBuckets<std::uint64_t> stems_;
    words::Stemmer stemmer_;
};

inline auto Vocabulary::by_sound() const {
    return [this](const Sounding& left, const Sounding& right) {
        if (left.beginning != right.beginning) {
            return left.beginning < right.beginning;
        }
        const int order = sound(left.term).compare(sound(right.term));
        return order != 0 ? order < 0 : left.term < right.term;
    };
}

template <class Read>
void Vocabulary::each_sounding_from(std::string_view sound_wanted, Read&& read) const {
    const std::uint64_t beginning = beginning_of(sound_wanted);
    const auto below = [&](const Sounding& each) {
        return each.beginning != beginning ? each.beginning < beginning : sound(each.term) < sound_wanted;
    };
    soundings_.each_from(
        below, [&](const Sounding& each) { return sound(each.term).starts_with(sound_wanted) && read(each.term); });
}

template <class Read>
void Vocabulary::each_with_stem(std::uint64_t stem, Read&& read) const {
    const std::uint64_t first = stem_entry(stem, 0);
    stems_.each_from([&](std::uint64_t each) { return each < first; },
                     [&](std::uint64_t each) {
                         return (each >> term_bits) == (stem >> term_bits) &&
                                read(static_cast<TermId>(each & (terms_max - 1)));
                     });
}

}  // namespace wordkeep::desk
