// Groups texts and prints where each went, for evaluate.py to score: insights_evaluate < texts.
//
// One text a line on standard input; a number for each on standard output: its group, or -1 for none, then the nearest
// group, or -1 if it has nothing in common with any. With --show it prints the groups for people instead.
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <vector>

#include "desk/insights/insights.hpp"

namespace wordkeep {
namespace {

using Texts = std::vector<std::string>;

base::InquiryId id_of(std::size_t text) {
    return base::InquiryId::from_bits(text + 1);
}

std::vector<int> groups_of(const Texts& texts, const desk::Tuning& tuning) {
    desk::Insights insights(std::thread::hardware_concurrency(), tuning);
    for (std::size_t text = 0; text < texts.size(); ++text) {
        insights.put(id_of(text), texts[text]);
    }
    if (!insights.compute({})) {
        return {};
    }
    std::unordered_map<base::GroupId, int> numbers;
    std::vector<int> groups;
    for (std::size_t text = 0; text < texts.size(); ++text) {
        const auto group = insights.group_of(id_of(text));
        groups.push_back(group ? numbers.try_emplace(*group, static_cast<int>(numbers.size())).first->second : -1);
    }
    return groups;
}

void show(const Texts& texts) {
    desk::Insights insights(std::thread::hardware_concurrency());
    for (std::size_t text = 0; text < texts.size(); ++text) {
        insights.put(id_of(text), texts[text]);
    }
    if (!insights.compute({})) {
        return;
    }
    const desk::Overview overview = insights.overview();
    for (const desk::Group& group : overview.groups) {
        std::printf("%4llu  %s\n     ", static_cast<unsigned long long>(group.count), group.name.c_str());
        for (const desk::BindingWord& word : group.words) {
            std::printf(" %s%s%s %.0f%%", word.word.c_str(), word.also.empty() ? "" : "/", word.also.c_str(),
                        word.share * 100);
        }
        std::printf("\n");
        for (const base::InquiryId example : group.examples) {
            std::printf("      - %s\n", texts[static_cast<std::size_t>(example.value() - 1)].c_str());
        }
    }
    std::printf("%llu of %llu in no group\n", static_cast<unsigned long long>(overview.leftover),
                static_cast<unsigned long long>(overview.inquiries));
}

}  // namespace
}  // namespace wordkeep

int main(int argc, char** argv) {
    using namespace wordkeep;
    Texts texts;
    for (std::string line; std::getline(std::cin, line);) {
        texts.push_back(std::move(line));
    }
    if (argc > 1 && std::string_view(argv[1]) == "--show") {
        show(texts);
        return 0;
    }
    desk::Tuning to_the_nearest;
    to_the_nearest.placed_at = 1e-6F;
    const std::vector<int> groups = groups_of(texts, {});
    const std::vector<int> nearest = groups_of(texts, to_the_nearest);
    for (std::size_t text = 0; text < nearest.size(); ++text) {
        std::printf("%d %d\n", groups[text], nearest[text]);
    }
    return nearest.size() == texts.size() ? 0 : 1;
}
