#include "doctor/report.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace wordkeep::doctor {

namespace {

const char* mark(Level level) {
    switch (level) {
        case Level::ok: return "ok    ";
        case Level::warn: return "warn  ";
        case Level::bad: return "BAD   ";
    }
    return "";
}

std::string counted(std::size_t count, const char* one, const char* many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string last_line(const Findings& findings) {
    const auto count = [&](Level level) {
        return static_cast<std::size_t>(std::ranges::count(findings, level, &Finding::level));
    };
    if (worst_of(findings) == Level::ok) {
        return "All is well.\n";
    }
    return counted(count(Level::bad), "thing is wrong", "things are wrong") + ", " +
           counted(count(Level::warn), "is doubtful", "are doubtful") + ", " +
           counted(count(Level::ok), "is well", "are well") + ".\n";
}

}  // namespace

const char* level_name(Level level) {
    switch (level) {
        case Level::ok: return "ok";
        case Level::warn: return "warn";
        case Level::bad: return "bad";
    }
    return "";
}

Level worst_of(const Findings& findings) {
    Level worst = Level::ok;
    for (const Finding& finding : findings) {
        worst = std::max(worst, finding.level);
    }
    return worst;
}

std::string in_words(const Findings& findings) {
    std::string text;
    for (const Finding& finding : findings) {
        std::string name = finding.check;
        std::ranges::replace(name, '_', ' ');
        text += mark(finding.level) + name + ": " + finding.says + ".\n";
        if (!finding.remedy.empty()) {
            text += "      -> " + finding.remedy + ".\n";
        }
    }
    return text + "\n" + last_line(findings);
}

std::string as_json(const Findings& findings) {
    nlohmann::json checks = nlohmann::json::array();
    for (const Finding& finding : findings) {
        checks.push_back({{"check", finding.check},
                          {"level", level_name(finding.level)},
                          {"says", finding.says},
                          {"remedy", finding.remedy}});
    }
    const nlohmann::json report = {{"status", level_name(worst_of(findings))}, {"checks", std::move(checks)}};
    // A host name or a path may hold any bytes.
    return report.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

int exit_status(const Findings& findings) {
    return static_cast<int>(worst_of(findings));
}

}  // namespace wordkeep::doctor
