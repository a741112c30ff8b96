// Training examples with their features numbered, so that a feature is a row of a table.
#pragma once

#include <cstdint>
#include <vector>

#include "trainer.hpp"

namespace wordkeep::names_tool {

struct Numbered {
    std::vector<std::uint32_t> features;  // rows of all tokens, one after another
    std::vector<std::uint32_t> ends;      // where each token's features end
    std::vector<bool> plain;              // of each token: outside, without being asked
    const std::vector<words::names::Tag>* tags = nullptr;
};

struct Numbering {
    std::vector<std::uint32_t> ids;  // of the row of each, ascending
    std::vector<Numbered> examples;
};

// Features seen less than seen_min times are left out. The result points into examples.
[[nodiscard]] Numbering number_features(const std::vector<Example>& examples, std::uint32_t seen_min);

}  // namespace wordkeep::names_tool
