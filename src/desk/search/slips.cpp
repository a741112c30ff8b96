#include "desk/search/slips.hpp"

#include <algorithm>
#include <utility>

namespace wordkeep::desk {

std::vector<std::string> slips_of(std::string_view sound) {
    constexpr std::string_view signs = "abvgdejziklmnoprstufhcCSUA";
    std::vector<std::string> slips;
    const std::string word(sound);
    for (std::size_t at = 1; at < word.size(); ++at) {
        slips.push_back(word.substr(0, at) + word.substr(at + 1));
        if (at + 1 < word.size() && word[at] != word[at + 1]) {
            slips.push_back(word);
            std::swap(slips.back()[at], slips.back()[at + 1]);
        }
        for (const char sign : signs) {
            if (sign != word[at]) {
                slips.push_back(word);
                slips.back()[at] = sign;
            }
            slips.push_back(word.substr(0, at) + sign + word.substr(at));
        }
    }
    std::ranges::sort(slips);
    const auto rest = std::ranges::unique(slips);
    slips.erase(rest.begin(), rest.end());
    return slips;
}

}  // namespace wordkeep::desk
