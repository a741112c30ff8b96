// What a finder proposes to mask. The pipeline decides between proposals that overlap.
#pragma once

#include <cstddef>
#include <string_view>

#include "words/masker.hpp"

namespace wordkeep::words {

struct Candidate {
    std::size_t begin;  // bytes of the normalised text; end exclusive
    std::size_t end;
    SpanType type;
    std::string_view rule;  // a literal: the finder and its rule, e.g. "person.cue"
    float score;            // 0 to 1: how sure the finder is
};

}  // namespace wordkeep::words
