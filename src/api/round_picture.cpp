#include "api/round_picture.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ranges>
#include <string_view>

#include "api/map_labels.hpp"
#include "base/limits.hpp"
#include "crm/document.hpp"

namespace wordkeep::api {

namespace {

constexpr int width = 720;
constexpr int head_height = 56;
constexpr int section_height = 36;
constexpr int row_height = 44;
constexpr int bar_left = 16;
constexpr int bar_width = 520;
constexpr std::size_t name_letters_max = 60;

struct Words {
    std::string_view title;
    std::string_view description;
    std::string_view nothing;
    std::string_view topics;
    std::string_view groups;
    std::string_view points;  // of a hundred
};

Words words_in(crm::Language language) {
    switch (language) {
        case crm::Language::en:
            return {"What people ask about, round ",
                    "The share of each topic and of each question, and its change since the round before.",
                    "Nothing to show yet.",
                    "Topics",
                    "Questions",
                    " pp"};
        case crm::Language::ru:
            return {"О чём спрашивают, итог ",
                    "Доля каждой темы и каждого вопроса и её изменение с прошлого итога.",
                    "Показывать пока нечего.",
                    "Темы",
                    "Вопросы",
                    " п. п."};
        case crm::Language::ky:
            return {"Эмне жөнүндө сурашат, жыйынтык ",
                    "Ар бир теманын жана ар бир суроонун үлүшү жана мурунку жыйынтыктан берки өзгөрүшү.",
                    "Көрсөтө турган нерсе азырынча жок.",
                    "Темалар",
                    "Суроолор",
                    " пайыздык пункт"};
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

// Draws parts below each other.
class Drawing {
public:
    explicit Drawing(const Words& words) : words_(words) {}
    void add(std::string_view heading, const std::vector<PictureBar>& bars) {
        if (bars.empty()) {
            return;
        }
        const std::string id = "part" + std::to_string(height_);
        svg_ += "<text class=\"part\" id=\"" + id + "\" x=\"16\" y=\"" + std::to_string(height_ + 20) + "\">" +
                std::string(heading) + "</text><g role=\"list\" aria-labelledby=\"" + id + "\">";
        height_ += section_height;
        for (const PictureBar& bar : bars | std::views::take(base::limits::round_picture_bars_max)) {
            svg_ += row(bar, height_, words_.points);
            height_ += row_height;
        }
        svg_ += "</g>";
    }
    [[nodiscard]] int height() const { return height_; }
    [[nodiscard]] const std::string& svg() const { return svg_; }

private:
    const Words& words_;
    int height_ = head_height;
    std::string svg_;
};

}  // namespace

std::string round_picture(const PictureOfRound& round, crm::Language language) {
    const Words words = words_in(language);
    Drawing drawing(words);
    drawing.add(words.topics, round.topics);
    drawing.add(words.groups, round.groups);
    const std::string title =
        round.number == 0 ? std::string(words.nothing) : std::string(words.title) + std::to_string(round.number);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + std::to_string(width) + " " +
           std::to_string(drawing.height()) + "\" role=\"img\" aria-labelledby=\"title about\" xml:lang=\"" +
           std::string(crm::language_code(language)) + "\"><title id=\"title\">" + title +
           "</title><desc id=\"about\">" + std::string(words.description) +
           "</desc><style>svg{background:#fff;color:#1b1f24}text{font:14px system-ui,sans-serif;fill:currentColor}"
           ".head{font-size:18px;font-weight:600}.part{font-weight:600}.small{font-size:12px}.bar{fill:#0b6e6e}"
           "@media (prefers-color-scheme:dark){svg{background:#14181c;color:#e8ecf0}.bar{fill:#4fc3c3}}</style>"
           "<text class=\"head\" x=\"16\" y=\"32\">" +
           title + "</text>" + drawing.svg() + "</svg>\n";
}

}  // namespace wordkeep::api
