#include "hunspell.hpp"

#include <map>
#include <sstream>

#include "lines.hpp"
#include "unicode.hpp"

namespace wordkeep::names_tool {
namespace {

struct Rule {
    std::u32string strip;
    std::u32string add;
    std::vector<std::u32string> condition;  // one set of letters for each place; "^..." excludes; empty: any letter
};
using Rules = std::map<char32_t, std::vector<Rule>>;

std::vector<std::u32string> parse_condition(const std::u32string& text) {
    std::vector<std::u32string> places;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == U'[') {
            const std::size_t end = text.find(U']', at);
            places.push_back(text.substr(at + 1, end - at - 1));
            at = end;
        } else {
            places.push_back(text[at] == U'.' ? std::u32string() : std::u32string(1, text[at]));
        }
    }
    return places;
}

bool fits(const std::u32string& place, char32_t letter) {
    if (place.empty()) {
        return true;
    }
    if (place.front() == U'^') {
        return place.find(letter, 1) == std::u32string::npos;
    }
    return place.contains(letter);
}

bool applies(const Rule& rule, const std::u32string& word) {
    if (!word.ends_with(rule.strip) || word.size() < rule.condition.size()) {
        return false;
    }
    const std::size_t start = word.size() - rule.condition.size();
    for (std::size_t at = 0; at < rule.condition.size(); ++at) {
        if (!fits(rule.condition[at], word[start + at])) {
            return false;
        }
    }
    return true;
}

Rules parse_rules(const std::vector<std::string>& lines) {
    const auto part = [](const std::string& text) { return text == "0" ? std::u32string() : decode(text); };
    Rules rules;
    for (const std::string& line : lines) {
        std::istringstream stream(line);
        std::string kind, flag, strip, add, condition;
        if (stream >> kind >> flag >> strip >> add >> condition && kind == "SFX") {
            add = add.substr(0, add.find('/'));
            rules[decode(flag).front()].push_back({part(strip), part(add), parse_condition(decode(condition))});
        }
    }
    return rules;
}

void expand(const std::u32string& entry, const Rules& rules, std::vector<std::u32string>& forms) {
    const std::size_t slash = entry.find(U'/');
    const std::u32string word = entry.substr(0, slash);
    if (word.empty() || lower(word) != word) {
        return;
    }
    forms.push_back(word);
    for (std::size_t at = slash; slash != std::u32string::npos && ++at < entry.size();) {
        const auto found = rules.find(entry[at]);
        if (found == rules.end()) {
            continue;
        }
        for (const Rule& rule : found->second) {
            if (applies(rule, word)) {
                forms.push_back(word.substr(0, word.size() - rule.strip.size()) + rule.add);
            }
        }
    }
}

}  // namespace

base::Result<std::vector<std::u32string>> common_forms(const std::filesystem::path& stem) {
    const auto affixes = read_lines(stem.string() + ".aff");
    if (!affixes) {
        return std::unexpected(affixes.error());
    }
    const auto entries = read_lines(stem.string() + ".dic");
    if (!entries) {
        return std::unexpected(entries.error());
    }
    const Rules rules = parse_rules(*affixes);
    std::vector<std::u32string> forms;
    for (const std::string& entry : *entries) {
        expand(decode(entry), rules, forms);
    }
    return forms;
}

}  // namespace wordkeep::names_tool
