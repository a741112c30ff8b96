// Labelled sentences as the tagger sees them: text, tokens, one tag a token.
//
// Input is JSON lines {"text", "lang", "spans": [[start, end, "PERSON"], ...]} with offsets in code points, end
// exclusive. THING is what bears a person's name and is none ("чай Милана"): no name, but other names may stand there
// too. Spans of other types mean nothing here.
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
    std::vector<ByteSpan> things;   // the same; apart from persons
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
