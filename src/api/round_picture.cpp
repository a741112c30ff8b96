#include "api/round_picture.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

#include "api/map_labels.hpp"
#include "base/limits.hpp"
#include "crm/document.hpp"

namespace wordkeep::api {

namespace {

constexpr int width = 720;
constexpr int head_height = 56;
constexpr int row_height = 44;
constexpr int bar_left = 16;
constexpr int bar_width = 520;
constexpr std::size_t name_letters_max = 60;

struct Words {
    std::string_view title;
    std::string_view description;
    std::string_view nothing;
    std::string_view points;  // of a hundred
};

Words words_in(crm::Language language) {
    switch (language) {
        case crm::Language::en:
            return {"What people ask about, round ", "The share of each topic, and its change since the round before.",
                    "Nothing to show yet.", " pp"};
        case crm::Language::ru:
            return {"О чём спрашивают, итог ", "Доля каждой темы и её изменение с прошлого итога.",
                    "Показывать пока нечего.", " п. п."};
        case crm::Language::ky:
            return {"Эмне жөнүндө сурашат, жыйынтык ", "Ар бир теманын үлүшү жана мурунку жыйынтыктан берки өзгөрүшү.",
                    "Көрсөтө турган нерсе азырынча жок.", " пайыздык пункт"};
    }
    return {};
}

std::string number(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", value);
    return text.data();
}

std::string change_in_words(double change, std::string_view points) {
    const std::string_view arrow = change > 0 ? "▲ " : change < 0 ? "▼ " : "= ";
    return std::string(arrow) + (change > 0 ? "+" : "") + number(change * 100) + std::string(points);
}

std::string row(const PictureBar& bar, int top, std::string_view points) {
    const double share = std::clamp(bar.share, 0.0, 1.0);
    const std::string percent = number(share * 100) + " %";
    std::string svg = "<g role=\"listitem\"><text x=\"16\" y=\"" + std::to_string(top + 14) + "\">" +
                      crm::escaped(shortened(bar.name, name_letters_max)) + "</text><rect class=\"bar\" x=\"" +
                      std::to_string(bar_left) + "\" y=\"" + std::to_string(top + 21) + "\" width=\"" +
                      number(std::max(2.0, share * bar_width)) + "\" height=\"12\" rx=\"2\"/><text x=\"" +
                      number(bar_left + std::max(2.0, share * bar_width) + 8) + "\" y=\"" + std::to_string(top + 31) +
                      "\" class=\"small\">" + percent;
    if (bar.change) {
        svg += " " + change_in_words(*bar.change, points);
    }
    return svg + "</text></g>";
}

}  // namespace

std::string round_picture(std::int64_t round, const std::vector<PictureBar>& bars, crm::Language language) {
    const Words words = words_in(language);
    const std::size_t shown = std::min(bars.size(), base::limits::round_picture_bars_max);
    const int height = head_height + row_height * static_cast<int>(std::max<std::size_t>(shown, 1));
    const std::string title =
        round == 0 ? std::string(words.nothing) : std::string(words.title) + std::to_string(round);
    std::string svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + std::to_string(width) + " " +
        std::to_string(height) + "\" role=\"img\" aria-labelledby=\"title about\" xml:lang=\"" +
        std::string(crm::language_code(language)) + "\"><title id=\"title\">" + title + "</title><desc id=\"about\">" +
        std::string(words.description) +
        "</desc><style>svg{background:#fff;color:#1b1f24}text{font:14px system-ui,sans-serif;fill:currentColor}"
        ".head{font-size:18px;font-weight:600}.small{font-size:12px}.bar{fill:#0b6e6e}"
        "@media (prefers-color-scheme:dark){svg{background:#14181c;color:#e8ecf0}.bar{fill:#4fc3c3}}</style>"
        "<text class=\"head\" x=\"16\" y=\"32\">" +
        title + "</text><g role=\"list\">";
    for (std::size_t at = 0; at < shown; ++at) {
        svg += row(bars[at], head_height + row_height * static_cast<int>(at), words.points);
    }
    return svg + "</g></svg>\n";
}

}  // namespace wordkeep::api
