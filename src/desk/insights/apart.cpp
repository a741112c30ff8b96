#include "desk/insights/apart.hpp"

#include <algorithm>
#include <cmath>

namespace wordkeep::desk {

namespace {

constexpr int steps_max = 400;
constexpr double gap = 4;

void keep_within(MapPlace& place) {
    place.x = std::clamp(place.x, place.radius + gap, map_width - place.radius - gap);
    place.y = std::clamp(place.y, place.radius + gap, map_height - place.radius - gap);
}

// Half the way each, the small one more of it. False: they were apart.
bool push(MapPlace& one, MapPlace& other, std::size_t turn) {
    double across = other.x - one.x;
    double down = other.y - one.y;
    const double wanted = one.radius + other.radius + gap;
    const double squares = across * across + down * down;
    if (squares >= wanted * wanted) {
        return false;
    }
    double apart = std::sqrt(squares);
    const double missing = wanted - apart;
    if (apart < 1e-3) {  // on one spot: some direction, for each another one
        constexpr double golden = 2.399963;
        across = std::cos(golden * static_cast<double>(turn));
        down = std::sin(golden * static_cast<double>(turn));
        apart = 1;
    }
    const double share = other.radius / (one.radius + other.radius);  // of the way that the first goes
    one.x -= across / apart * missing * share;
    one.y -= down / apart * missing * share;
    other.x += across / apart * missing * (1 - share);
    other.y += down / apart * missing * (1 - share);
    return true;
}

}  // namespace

void push_apart(std::vector<MapPlace>& places) {
    bool moved = true;
    for (int step = 0; step < steps_max && moved; ++step) {
        moved = false;
        for (MapPlace& place : places) {
            keep_within(place);
        }
        for (std::size_t one = 0; one < places.size(); ++one) {
            for (std::size_t other = 0; other < one; ++other) {
                moved = push(places[one], places[other], one + other) || moved;
            }
        }
    }
    for (MapPlace& place : places) {
        keep_within(place);
    }
}

}  // namespace wordkeep::desk
