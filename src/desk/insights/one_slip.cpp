#include "desk/insights/one_slip.hpp"

#include <algorithm>

namespace wordkeep::desk {

bool is_one_slip(std::string_view one, std::string_view other) {
    if (one.empty() || other.empty() || one[0] != other[0]) {
        return false;
    }
    if (one.size() > other.size()) {
        std::swap(one, other);
    }
    const auto [here, there] = std::ranges::mismatch(one, other);
    const auto at = static_cast<std::size_t>(here - one.begin());
    if (at == one.size()) {
        return other.size() - at <= 1;
    }
    if (one.size() + 1 == other.size()) {
        return one.substr(at) == other.substr(at + 1);
    }
    if (one.size() != other.size()) {
        return false;
    }
    if (one.substr(at + 1) == other.substr(at + 1)) {
        return true;
    }
    return at + 1 < one.size() && one[at] == other[at + 1] && one[at + 1] == other[at] &&
           one.substr(at + 2) == other.substr(at + 2);
}

std::uint64_t SlipFinder::hash_without(std::string_view sound, std::size_t left_out) {
    std::uint64_t state = 0x2545f4914f6cdd1dULL;
    for (std::size_t at = 0; at < sound.size(); ++at) {
        if (at != left_out) {
            state = (state ^ static_cast<unsigned char>(sound[at])) * 0x9e3779b97f4a7c15ULL + (state >> 29U);
        }
    }
    return state ^ (state >> 32U);
}

void SlipFinder::add(std::string_view sound, std::uint32_t number) {
    if (sound.size() < signs_min || sound.size() > signs_max) {
        return;
    }
    const auto place = static_cast<std::uint32_t>(sounds_.size());
    sounds_.push_back({std::string(sound), number});
    each_rest(sound, [&](std::uint64_t rest) { words_.emplace(rest, place); });
}

}  // namespace wordkeep::desk
