#include "api/map_labels.hpp"

#include <algorithm>
#include <cmath>

namespace wordkeep::api {

namespace {

constexpr std::size_t label_letters_max = 26;
constexpr double letter_width = 0.58 * map_letter_height;
constexpr double above_base = 0.8 * map_letter_height;
constexpr double below_base = 0.3 * map_letter_height;

struct Box {
    double left;
    double top;
    double right;
    double bottom;

    [[nodiscard]] bool meets(const Box& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    [[nodiscard]] bool meets(const desk::MapPlace& circle) const {
        const double across = circle.x - std::clamp(circle.x, left, right);
        const double down = circle.y - std::clamp(circle.y, top, bottom);
        return across * across + down * down < circle.radius * circle.radius;
    }
    [[nodiscard]] bool is_on_the_map() const {
        return left >= 0 && right <= desk::map_width && top >= 0 && bottom <= desk::map_height;
    }
};

std::size_t letters_of(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

Box box_of(const MapLabel& label, double width) {
    return {label.x - width / 2, label.y - above_base, label.x + width / 2, label.y + below_base};
}

double middle_of(const desk::MapPlace& place) {
    return place.y + (above_base - below_base) / 2;
}

// Inside if it is wide enough; below and above, in the middle and to the sides; to the right, to the left; and across
// the circle if that is large.
std::vector<MapLabel> ways_to_stand(const desk::MapPlace& place, const std::string& text, double width) {
    constexpr double gap = 6;
    constexpr double aside = 0.3;  // of its width
    const double below = place.y + place.radius + gap + above_base;
    const double above = place.y - place.radius - gap - below_base;
    const double beside = place.radius + gap + width / 2;
    const MapLabel inside{text, place.x, middle_of(place)};
    std::vector<MapLabel> ways;
    if (width <= 2 * place.radius) {
        ways.push_back(inside);
    }
    for (const double to : {0.0, aside, -aside}) {
        ways.push_back({text, place.x + to * width, below});
        ways.push_back({text, place.x + to * width, above});
    }
    ways.push_back({text, place.x + beside, inside.y});
    ways.push_back({text, place.x - beside, inside.y});
    if (place.radius >= map_letter_height) {
        ways.push_back(inside);
    }
    return ways;
}

}  // namespace

std::string shortened(std::string_view text, std::size_t most) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        if (begins && ++letters > most) {
            return std::string(text.substr(0, at)) + "…";
        }
    }
    return std::string(text);
}

std::vector<std::optional<MapLabel>> map_labels(std::span<const desk::MapPlace> places,
                                                std::span<const std::string> names) {
    std::vector<std::optional<MapLabel>> labels(places.size());
    std::vector<Box> taken;
    for (std::size_t at = 0; at < places.size(); ++at) {
        const std::string text = shortened(names[at], label_letters_max);
        const double width = letter_width * static_cast<double>(letters_of(text));
        for (const MapLabel& label : ways_to_stand(places[at], text, width)) {
            const Box box = box_of(label, width);
            const bool may_cover_its_own = label.y == middle_of(places[at]) && label.x == places[at].x;
            bool free = !text.empty() && box.is_on_the_map();
            for (std::size_t other = 0; other < places.size() && free; ++other) {
                free = (other == at && may_cover_its_own) || !box.meets(places[other]);
            }
            if (free && std::ranges::none_of(taken, [&](const Box& one) { return one.meets(box); })) {
                taken.push_back(box);
                labels[at] = label;
                break;
            }
        }
    }
    return labels;
}

}  // namespace wordkeep::api
