// `wordkeep mask`: what the masker makes of any text, JSON lines in, JSON lines out. Nothing is stored.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "base/limits.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "cli/wiring.hpp"

namespace wordkeep::cli {

namespace {

// A text of the largest size, each byte escaped, with some keys around it.
constexpr std::size_t line_bytes_max = 6 * base::limits::text_bytes_max + 4096;

struct Options {
    std::string config;
    bool explain = false;
};

struct Line {
    std::string text;
    bool too_long = false;
};

// false: the input has ended.
bool read_line(std::istream& in, Line& line) {
    line = {};
    for (char byte = 0; in.get(byte);) {
        if (byte == '\n') {
            return true;
        }
        line.too_long = line.too_long || line.text.size() == line_bytes_max;
        if (!line.too_long) {
            line.text += byte;
        }
    }
    return !line.text.empty() || line.too_long;
}

base::Result<std::string> text_of(const Line& line) {
    using base::FaultKind;
    if (line.too_long) {
        return base::fault(FaultKind::too_large, "the line is longer than a text may be");
    }
    const auto json = nlohmann::json::parse(line.text, nullptr, false);
    if (json.is_discarded()) {
        return base::fault(FaultKind::invalid, "the line is no JSON in UTF-8; write {\"text\": \"...\"}");
    }
    const auto found = json.is_object() ? json.find("text") : json.end();
    if (!json.is_object() || found == json.end() || !found->is_string()) {
        return base::fault(FaultKind::invalid, "the line has no string \"text\"; write {\"text\": \"...\"}");
    }
    auto text = found->get<std::string>();
    if (text.size() > base::limits::text_bytes_max) {
        return base::fault(FaultKind::too_large, "the text is longer than 65536 bytes");
    }
    if (text.find('\0') != std::string::npos) {
        return base::fault(FaultKind::invalid, "the text holds a NUL character; leave it out");
    }
    return text;
}

nlohmann::ordered_json answer(const words::Masker& masker, const std::string& text, bool explain) {
    nlohmann::ordered_json made;
    made["text"] = std::string(masker.mask(text).text());
    made["spans"] = nlohmann::ordered_json::array();
    nlohmann::ordered_json rules = nlohmann::ordered_json::array();
    for (const words::Span& span : masker.find(text)) {
        made["spans"].push_back({span.begin, span.end, words::span_type_name(span.type)});
        rules.push_back(span.rule);
    }
    if (explain) {
        made["rules"] = std::move(rules);
    }
    return made;
}

base::Result<words::Masker> masker_for(const std::string& file) {
    if (file.empty()) {
        return words::Masker::make({});
    }
    const auto config = read_config(file, process_environment());
    if (!config) {
        return std::unexpected(config.error());
    }
    return make_masker(*config);
}

base::Result<int> mask_lines(const Options& options) {
    const auto masker = masker_for(options.config);
    if (!masker) {
        return std::unexpected(masker.error());
    }
    std::ios::sync_with_stdio(false);
    int status = 0;
    Line line;
    for (std::size_t number = 1; read_line(std::cin, line); ++number) {
        const auto text = text_of(line);
        nlohmann::ordered_json made;
        if (text) {
            made = answer(*masker, *text, options.explain);
        } else {
            made["error"] = "line " + std::to_string(number) + ": " + text.error().message;
            status = 1;
        }
        std::cout << made.dump() << '\n' << std::flush;
        if (!std::cout) {
            return base::fault(base::FaultKind::unavailable, "the answer could not be written; is the disk full?");
        }
    }
    return status;
}

}  // namespace

Command add_mask(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("--config", options->config,
                   "The wordkeep.toml whose [mask] counts; without it the defaults do, with nothing kept back");
    app.add_flag("--explain", options->explain, "Add \"rules\": the rule that found each span");
    app.footer(
        "Reads {\"text\": ...} a line from standard input and writes {\"text\": masked, \"spans\": [[start, end, "
        "type], ...]},\n"
        "line by line; offsets count Unicode code points of the text as it came, the end is not included. A line that\n"
        "can't be read becomes {\"error\": ...}; the others are masked all the same, and the exit status is 1.");
    return [options] {
        const auto status = mask_lines(*options);
        return status ? *status : failed(status.error());
    };
}

}  // namespace wordkeep::cli
