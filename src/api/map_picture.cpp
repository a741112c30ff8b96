#include "api/map_picture.hpp"

#include <array>
#include <cstdio>
#include <string_view>

#include "crm/document.hpp"

namespace wordkeep::api {

namespace {

constexpr int head_height = 60;
constexpr int foot_height = 48;

struct Words {
    std::string_view title;
    std::string_view description;
    std::string_view nothing;
    std::string_view nameless;
    std::string_view inquiries;  // behind it their number
    std::string_view answered;
    std::string_view open;
};

Words words_in(crm::Language language) {
    switch (language) {
        case crm::Language::en:
            return {
                "What people ask, a map",
                "Each circle is a group of inquiries that ask the same thing. The larger, the more often it is asked; "
                "near ones are asked in like words. The directions mean nothing.",
                "Nothing to show yet.",
                "A group without a name",
                "inquiries: ",
                "has an answer",
                "no answer yet"};
        case crm::Language::ru:
            return {"Что спрашивают, карта",
                    "Каждый круг — группа обращений об одном и том же. Чем он больше, тем чаще спрашивают; рядом стоят "
                    "вопросы похожими словами. Направления ничего не значат.",
                    "Показывать пока нечего.",
                    "Группа без названия",
                    "обращений: ",
                    "ответ есть",
                    "ответа пока нет"};
        case crm::Language::ky:
            return {"Эмнени сурашат, карта",
                    "Ар бир тегерек — бир эле нерсе суралган кайрылуулардын тобу. Чоңураагы көбүрөөк суралат; жакын "
                    "тургандары окшош сөздөр менен суралат. Багыттар эч нерсени билдирбейт.",
                    "Көрсөтө турган нерсе азырынча жок.",
                    "Аталышы жок топ",
                    "кайрылуулар: ",
                    "жообу бар",
                    "жообу азырынча жок"};
    }
    return {};
}

constexpr std::string_view style =
    "svg{background:#fffefb;color:#201e1a;--answered:#0f6657;--open:#8a4a06}"
    "text{font:20px system-ui,sans-serif;fill:currentColor}.head{font-size:24px;font-weight:600}"
    ".name{text-anchor:middle;paint-order:stroke;stroke:#fffefb;stroke-width:3px;stroke-linejoin:round}"
    "circle{stroke-width:2px}.answered{fill:var(--answered);fill-opacity:.22;stroke:var(--answered)}"
    ".open{fill:url(#lines);stroke:var(--open);stroke-dasharray:6 3}.line{stroke:var(--open);stroke-opacity:.45}"
    "@media(prefers-color-scheme:dark){svg{background:#1b1b19;color:#ebe8e0;--answered:#58c4ab;--open:#f0b968}"
    ".name{stroke:#1b1b19}}";
constexpr std::string_view lines =
    "<defs><pattern id=\"lines\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" "
    "patternTransform=\"rotate(45)\"><path class=\"line\" d=\"M0 0V7\" stroke-width=\"3\"/></pattern></defs>";

std::string number(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", value);
    return text.data();
}

std::string circle(double x, double y, double radius, bool answered) {
    return "<circle class=\"" + std::string(answered ? "answered" : "open") + "\" cx=\"" + number(x) + "\" cy=\"" +
           number(y) + "\" r=\"" + number(radius) + "\"/>";
}

std::string told(const MapDot& dot, const Words& words) {
    return (dot.name.empty() ? std::string(words.nameless) : dot.name) + ", " + number(dot.share * 100) + " %, " +
           std::string(words.inquiries) + std::to_string(dot.count) + ", " +
           std::string(dot.answered ? words.answered : words.open);
}

std::string key(double x, double y, bool answered, std::string_view text) {
    return "<g>" + circle(x, y, 9, answered) + "<text x=\"" + number(x + 18) + "\" y=\"" + number(y + 7) + "\">" +
           std::string(text) + "</text></g>";
}

}  // namespace

std::string map_picture(const std::vector<MapDot>& dots, crm::Language language) {
    const Words words = words_in(language);
    const double height = head_height + desk::map_height + foot_height;
    std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + number(desk::map_width) + " " +
                      number(height) + "\" role=\"group\" aria-labelledby=\"title about\" xml:lang=\"" +
                      std::string(crm::language_code(language)) + "\"><title id=\"title\">" + std::string(words.title) +
                      "</title><desc id=\"about\">" + std::string(words.description) + "</desc><style>" +
                      std::string(style) + "</style>" + std::string(lines) + "<text class=\"head\" x=\"20\" y=\"36\">" +
                      std::string(words.title) + "</text>";
    std::string names;
    svg += "<g role=\"list\" transform=\"translate(0 " + std::to_string(head_height) + ")\">";
    for (const MapDot& dot : dots) {
        const std::string text = crm::escaped(told(dot, words));
        svg += "<g role=\"listitem\" aria-label=\"" + text + "\"><title>" + text + "</title>" +
               circle(dot.place.x, dot.place.y, dot.place.radius, dot.answered) + "</g>";
        if (dot.label) {
            names += "<text class=\"name\" x=\"" + number(dot.label->x) + "\" y=\"" + number(dot.label->y) + "\">" +
                     crm::escaped(dot.label->text) + "</text>";
        }
    }
    svg += "</g><g aria-hidden=\"true\" pointer-events=\"none\" transform=\"translate(0 " +
           std::to_string(head_height) + ")\">" + names + "</g>";
    const double foot = height - foot_height / 2.0;
    svg += dots.empty() ? "<text x=\"20\" y=\"90\">" + std::string(words.nothing) + "</text>"
                        : key(30, foot, true, words.answered) + key(320, foot, false, words.open);
    return svg + "</svg>\n";
}

}  // namespace wordkeep::api
