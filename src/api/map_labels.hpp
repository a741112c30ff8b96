// Which circles of a map bear their name, and where: the largest first, as long as there is room beside the others.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "desk/insights/group_map.hpp"

namespace wordkeep::api {

inline constexpr int map_letter_height = 20;  // of labels, on a map of desk::map_width

struct MapLabel {
    std::string text;  // shortened if it is long
    double x;          // its middle
    double y;          // its base line
};

// names: of the places, the largest first. None where there is no room, or no name. How wide a text is, is guessed on
// the safe side: a map is drawn by whoever shows it, in letters of their own.
[[nodiscard]] std::vector<std::optional<MapLabel>> map_labels(std::span<const desk::MapPlace> places,
                                                              std::span<const std::string> names);

// At most so many code points, with an ellipsis in the place of the rest.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t letters_max);

}  // namespace wordkeep::api
