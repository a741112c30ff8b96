// The numbers that decide how groups are found. They were chosen on texts made for that (docs/insights.md says which
// and what they give), and are here in one place so that a change can be measured.
#pragma once

#include <cstddef>

namespace wordkeep::desk {

struct Tuning {
    // How much a feature counts, before its rarity.
    float meaning = 1.9F;             // a concept
    float meaning_in_english = 0.5F;  // a concept, where nearly all texts are English
    float word_with_meaning = 0.2F;   // the word itself, if it stands for a concept; 1 where nearly all is English
    float slot = 0.25F;               // a town, a day, a colour
    float number = 0.15F;
    float pair = 0.7F;            // two words side by side
    float rarity_share = 0.036F;  // a word rarer than this share of the texts counts as much as one of this share
    // Neighbours.
    std::size_t neighbours = 12;
    float neighbour_at = 0.3F;  // cosine
    // Cores.
    float resolution = 5.5F;  // of the communities; the greater the smaller they are
    float merge_at = 0.6F;    // cosine of two cores' middles
    std::size_t core_inquiries_min = 3;
    // Growth.
    int rounds = 4;
    float member_at = 0.38F;  // cosine with the middle, of a text that moves it
    float placed_at = 0.38F;  // and of an inquiry that is told to be in the group
};

}  // namespace wordkeep::desk
