// A round as a picture: a bar for the share of each topic and of each group of questions, and how it changed. SVG that
// stands alone.
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

struct PictureOfRound {
    std::int64_t number = 0;           // 0: there is none yet
    std::vector<PictureBar> topics{};  // the largest first
    std::vector<PictureBar> groups{};
};

// Of topics and groups the first limits::round_picture_bars_max each; without any, their part is left out.
[[nodiscard]] std::string round_picture(const PictureOfRound& round, crm::Language language);

}  // namespace wordkeep::api
