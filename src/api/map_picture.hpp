// The map of groups as a picture: SVG that stands alone, readable on light and dark, and by screen readers.
//
// Whether a group has an answer is told by its colour, by its outline and by what fills it: no colour is the only sign.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/map_labels.hpp"
#include "crm/language.hpp"

namespace wordkeep::api {

struct MapDot {
    desk::MapPlace place;
    std::optional<MapLabel> label;
    std::string name;  // may be empty
    std::uint64_t count;
    double share;
    bool answered;
};

// dots: the largest first.
[[nodiscard]] std::string map_picture(const std::vector<MapDot>& dots, crm::Language language);

}  // namespace wordkeep::api
