// The words of all texts, each once: how often it stands where, how people spell it, and what it may be a form of.
//
// Numbers of forms are given once and never again. A word that stands nowhere any more is forgotten; freed memory is
// wiped.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "words/insights/concepts.hpp"
#include "words/insights/filler.hpp"
#include "words/insights/text_words.hpp"
#include "words/search/stems.hpp"

namespace wordkeep::desk {

using FormId = std::uint32_t;

enum class FormKind : std::uint8_t { word, number, filler };

// What a word may be compared by; made from the word alone.
struct FormTraits {
    std::string sound;
    words::Stems stems;
    std::optional<words::FoundConcept> meaning;
    FormKind kind = FormKind::word;
};

// Makes traits. Holds stemmers: one thread at a time.
class FormReader {
public:
    [[nodiscard]] FormTraits read(std::string_view form);
    [[nodiscard]] const words::Filler& filler() const { return filler_; }
    [[nodiscard]] const words::Concepts& concepts() const { return concepts_; }

private:
    words::Stemmer stemmer_;
    words::Filler filler_;
    words::Concepts concepts_;
};

struct FormEntry {
    std::string form;      // empty: gone
    std::string spelling;  // with ө ү ң ё, if anybody spelt it so; else empty
    FormTraits traits;
    std::uint32_t inquiries = 0;  // that have it

    [[nodiscard]] const std::string& shown() const { return spelling.empty() ? form : spelling; }
};

// Not thread-safe.
class Forms {
public:
    // The number of a word; a new one is read. Does not count an inquiry.
    FormId of(const words::TextWord& word);
    // Without taking the word in.
    [[nodiscard]] std::optional<FormId> find(std::string_view form) const;
    void count(FormId form) { ++entries_[form].inquiries; }
    // An inquiry less has it; with the last one the word goes.
    void uncount(FormId form);

    [[nodiscard]] const FormEntry& operator[](FormId form) const { return entries_[form]; }
    // Numbers are below this.
    [[nodiscard]] FormId end() const { return static_cast<FormId>(entries_.size()); }
    // What an unknown word would be.
    [[nodiscard]] FormTraits read(std::string_view form) { return reader_.read(form); }
    [[nodiscard]] const FormReader& reader() const { return reader_; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
    };
    FormReader reader_;
    std::unordered_map<std::string, FormId, Hash, std::equal_to<>> numbers_;
    std::vector<FormEntry> entries_;
};

}  // namespace wordkeep::desk
