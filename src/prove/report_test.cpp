#include "prove/report.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace wordkeep::prove {
namespace {

Report report_with(Verdict verdict) {
    Report report;
    report.seed = 7;
    report.checks.push_back({"nothing is in logs", Verdict::holds, "1 kB of log.", {}});
    report.checks.push_back({"nothing is in memory", verdict, "2 MB of memory.", {}});
    if (verdict == Verdict::found) {
        report.checks.back().find("a sender's id stands in the memory");
    }
    return report;
}

TEST(Report, says_in_words_what_holds_and_what_does_not) {
    const std::string words = in_words(report_with(Verdict::found));
    EXPECT_NE(words.find("holds        nothing is in logs"), std::string::npos);
    EXPECT_NE(words.find("DOESN'T HOLD nothing is in memory"), std::string::npos);
    EXPECT_NE(words.find("- a sender's id stands in the memory"), std::string::npos);
    EXPECT_NE(words.find("1 checks hold, 1 don't, 0 could not be made here."), std::string::npos);
}

TEST(Report, fails_on_a_finding_alone) {
    EXPECT_TRUE(report_with(Verdict::found).found_anything());
    EXPECT_FALSE(report_with(Verdict::not_checked).found_anything());
    EXPECT_FALSE(report_with(Verdict::holds).found_anything());
}

TEST(Report, is_json_for_machines) {
    const auto json = nlohmann::json::parse(as_json(report_with(Verdict::found)));
    EXPECT_EQ(json["holds"], false);
    EXPECT_EQ(json["checks"][1]["verdict"], "found");
    EXPECT_EQ(json["checks"][1]["findings"].size(), 1U);
}

TEST(Report, writes_numbers_for_people) {
    EXPECT_EQ(grouped(1234567), "1,234,567");
    EXPECT_EQ(grouped(999), "999");
    EXPECT_EQ(size_in_words(1'500), "1.5 kB");
    EXPECT_EQ(size_in_words(2'500'000), "2.5 MB");
}

}  // namespace
}  // namespace wordkeep::prove
