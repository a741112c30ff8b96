// A stretch of tokens that may be a person's name, on its way through the layers of the finder.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace wordkeep::words::names {

struct NameSpan {
    std::size_t first;      // token
    std::size_t last;       // token, inclusive
    std::string_view rule;  // a literal: "person.cue", "person.tagger", "person.gazetteer"
    float score;            // 0 to 1: how sure the layer is
};

}  // namespace wordkeep::words::names
