#include "halves.hpp"

#include <map>

#include "forms.hpp"
#include "lines.hpp"

namespace wordkeep::names_tool {
namespace {

std::vector<std::u32string> joined(const std::vector<std::u32string>& beginnings,
                                   const std::vector<std::u32string>& endings) {
    std::vector<std::u32string> names;
    for (const std::u32string& beginning : beginnings) {
        for (const std::u32string& ending : endings) {
            if (beginning != ending) {
                names.push_back(beginning + ending);
            }
        }
    }
    return names;
}

}  // namespace

base::Result<MadeNames> read_made_names(const std::filesystem::path& file) {
    const auto words = read_words(file);
    if (!words) {
        return std::unexpected(words.error());
    }
    std::map<std::string, std::vector<std::u32string>> groups{
        {"men-begin:", {}}, {"men-end:", {}}, {"women-begin:", {}}, {"women-end:", {}}};
    auto group = groups.end();
    for (const std::string& word : *words) {
        if (word.ends_with(':')) {
            group = groups.find(word);
        } else if (group != groups.end()) {
            group->second.push_back(folded(word));
            continue;
        }
        if (group == groups.end()) {
            return base::fault(base::FaultKind::invalid,
                               file.string() + " has a group of no known name before " + word);
        }
    }
    return MadeNames{.men = joined(groups["men-begin:"], groups["men-end:"]),
                     .women = joined(groups["women-begin:"], groups["women-end:"])};
}

}  // namespace wordkeep::names_tool
