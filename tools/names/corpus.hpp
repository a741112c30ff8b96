// Labelled sentences as the tagger sees them: text, tokens, one tag a token.
//
// Input is JSON lines {"text", "lang", "spans": [[start, end, "PERSON"], ...]} with offsets in code points, end
// exclusive. Spans of other types are no names.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "words/names/tagger.hpp"
#include "words/tokens.hpp"

namespace wordkeep::names_tool {

struct ByteSpan {
    std::size_t begin;
    std::size_t end;
};

struct Sentence {
    std::string text;
    std::string lang;
    std::vector<ByteSpan> persons;  // of text, in order, not overlapping
};

struct Tagged {
    std::vector<words::Token> tokens;
    std::vector<words::names::Tag> tags;
};

// Fault: not_found; invalid, naming the file and the line.
base::Result<std::vector<Sentence>> read_corpus(const std::filesystem::path& file);

// A token belongs to a person if it lies inside the span or overlaps it.
[[nodiscard]] Tagged tag_tokens(const Sentence& sentence);

}  // namespace wordkeep::names_tool
