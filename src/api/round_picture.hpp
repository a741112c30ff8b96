// A round as a picture: a bar for each topic's share, and how it changed. SVG that stands alone.
//
// Readable on light and dark (it carries both), and by screen readers: every bar is a text too, and the picture has a
// title and a description.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "crm/language.hpp"

namespace wordkeep::api {

struct PictureBar {
    std::string name;
    double share;                  // 0 to 1
    std::optional<double> change;  // of the share
};

// bars: the largest first; the first limits::round_picture_bars_max are shown. round: 0 if there is none yet.
[[nodiscard]] std::string round_picture(std::int64_t round, const std::vector<PictureBar>& bars,
                                        crm::Language language);

}  // namespace wordkeep::api
