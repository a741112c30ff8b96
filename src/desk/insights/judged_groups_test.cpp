// How well groups are found: messages that shops get, each with what it asks (tests/insights). Prints adjusted Rand
// index and V-measure, and holds them. docs/insights.md has them beside TF-IDF with k-means.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "desk/insights/insights.hpp"

namespace wordkeep::desk {
namespace {

struct Scores {
    double adjusted_rand;
    double v_measure;
};

using Names = std::vector<std::string>;
using Counts = std::map<std::string, double>;

Counts counted(const Names& names) {
    Counts counts;
    for (const std::string& name : names) {
        ++counts[name];
    }
    return counts;
}

double pairs(const Counts& counts) {
    double sum = 0;
    for (const auto& [name, count] : counts) {
        sum += count * (count - 1) / 2;
    }
    return sum;
}

double entropy(const Counts& counts, double all) {
    double sum = 0;
    for (const auto& [name, count] : counts) {
        sum -= count / all * std::log(count / all);
    }
    return sum;
}

Scores scores_of(const Names& labels, const Names& groups) {
    Names both;
    for (std::size_t at = 0; at < labels.size(); ++at) {
        both.push_back(labels[at] + '\t' + groups[at]);
    }
    const auto all = static_cast<double>(labels.size());
    const double in_labels = pairs(counted(labels));
    const double in_groups = pairs(counted(groups));
    const double chance = in_labels * in_groups / (all * (all - 1) / 2);
    const double rand = (pairs(counted(both)) - chance) / ((in_labels + in_groups) / 2 - chance);
    const double together = entropy(counted(both), all);
    const double of_labels = entropy(counted(labels), all);
    const double of_groups = entropy(counted(groups), all);
    const double pure = 1 - (together - of_groups) / of_labels;
    const double whole = 1 - (together - of_labels) / of_groups;
    return {rand, 2 * pure * whole / (pure + whole)};
}

// What is in no group counts as a group of its own, and so does what asks nothing that others ask.
Scores judged(const char* path, std::size_t texts_min) {
    Insights insights(2);
    Names labels;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const nlohmann::json row = nlohmann::json::parse(line);
        const std::string intent = row.at("intent");
        labels.push_back(intent == "none" ? "none " + std::to_string(labels.size()) : intent);
        insights.put(base::InquiryId::from_bits(labels.size()), row.at("text").get<std::string>());
    }
    EXPECT_GE(labels.size(), texts_min);
    EXPECT_TRUE(insights.compute({}).has_value());
    Names groups;
    for (std::size_t at = 1; at <= labels.size(); ++at) {
        const auto group = insights.group_of(base::InquiryId::from_bits(at));
        groups.push_back(group ? base::id_to_text(group->value()) : "alone " + std::to_string(at));
    }
    const Scores scores = scores_of(labels, groups);
    std::printf("%-28s adjusted Rand index %.3f  V-measure %.3f  %zu groups, %zu of %zu texts in none\n", path,
                scores.adjusted_rand, scores.v_measure, insights.overview().groups.size(),
                static_cast<std::size_t>(insights.overview().leftover), labels.size());
    return scores;
}

TEST(JudgedGroupsTest, groups_are_what_people_ask_in_russian_and_kyrgyz) {
    const Scores scores = judged("tests/insights/judged.jsonl", 600);
    EXPECT_GE(scores.adjusted_rand, 0.58);
    EXPECT_GE(scores.v_measure, 0.81);
}

TEST(JudgedGroupsTest, groups_are_what_people_ask_in_messages_that_nothing_was_tuned_by) {
    const Scores scores = judged("tests/insights/held.jsonl", 200);
    EXPECT_GE(scores.adjusted_rand, 0.33);
    EXPECT_GE(scores.v_measure, 0.74);
}

}  // namespace
}  // namespace wordkeep::desk
