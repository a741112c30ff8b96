#include "prove/report.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace wordkeep::prove {

namespace {

constexpr std::size_t findings_shown_max = 12;

const char* verdict_name(Verdict verdict) {
    switch (verdict) {
        case Verdict::holds: return "holds";
        case Verdict::found: return "found";
        case Verdict::not_checked: return "not_checked";
    }
    return "";
}

const char* verdict_mark(Verdict verdict) {
    switch (verdict) {
        case Verdict::holds: return "holds        ";
        case Verdict::found: return "DOESN'T HOLD ";
        case Verdict::not_checked: return "not checked  ";
    }
    return "";
}

// The text in lines of some width, each behind so many spaces.
std::string wrapped(const std::string& text, std::size_t indent) {
    constexpr std::size_t width = 110;
    std::string out;
    std::string line;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (indent + line.size() + end - at > width && !line.empty()) {
            out.append(indent, ' ').append(line).append("\n");
            line.clear();
        }
        line.append(line.empty() ? "" : " ").append(text, at, end - at);
        at = end + 1;
    }
    return out.append(indent, ' ').append(line).append("\n");
}

}  // namespace

bool Report::found_anything() const {
    return std::ranges::any_of(checks, [](const Check& check) { return check.verdict == Verdict::found; });
}

std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3) {
        digits.insert(at - 3, ",");
    }
    return digits;
}

std::string size_in_words(std::uint64_t bytes) {
    std::array<char, 32> text{};
    if (bytes < 1'000'000) {
        std::snprintf(text.data(), text.size(), "%.1f kB", static_cast<double>(bytes) / 1e3);
    } else {
        std::snprintf(text.data(), text.size(), "%.1f MB", static_cast<double>(bytes) / 1e6);
    }
    return text.data();
}

std::string in_words(const Report& report) {
    std::string out = "Wordkeep played " + grouped(report.requests) +
                      " requests to a scratch instance of this binary, with " + grouped(report.canaries) +
                      " canaries in them (seed " + std::to_string(report.seed) + "), and looked for " +
                      grouped(report.needles) + " forms of them in " + size_in_words(report.bytes_searched) + ".\n";
    if (!report.planted.empty()) {
        out += "Planted to be found: " + report.planted + ".\n";
    }
    for (const Check& check : report.checks) {
        out += "\n" + std::string(verdict_mark(check.verdict)) + check.name + "\n" + wrapped(check.detail, 13);
        for (std::size_t at = 0; at < std::min(check.findings.size(), findings_shown_max); ++at) {
            out += wrapped("- " + check.findings[at], 13);
        }
        if (check.findings.size() > findings_shown_max) {
            out += wrapped("- and " + grouped(check.findings.size() - findings_shown_max) + " more", 13);
        }
    }
    const auto count = [&](Verdict verdict) {
        return std::to_string(
            std::ranges::count_if(report.checks, [&](const Check& check) { return check.verdict == verdict; }));
    };
    out += "\n" + count(Verdict::holds) + " checks hold, " + count(Verdict::found) + " don't, " +
           count(Verdict::not_checked) + " could not be made here.\n";
    if (!report.folder.empty()) {
        out += "The scratch folder is kept: " + report.folder + "\n";
    }
    return out;
}

std::string as_json(const Report& report) {
    nlohmann::ordered_json checks = nlohmann::ordered_json::array();
    for (const Check& check : report.checks) {
        checks.push_back({{"check", check.name},
                          {"verdict", verdict_name(check.verdict)},
                          {"detail", check.detail},
                          {"findings", check.findings}});
    }
    const nlohmann::ordered_json json = {{"holds", !report.found_anything()}, {"seed", report.seed},
                                         {"requests", report.requests},       {"canaries", report.canaries},
                                         {"forms", report.needles},           {"bytes_searched", report.bytes_searched},
                                         {"seconds", report.seconds},         {"planted", report.planted},
                                         {"folder", report.folder},           {"checks", std::move(checks)}};
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace wordkeep::prove
