#include "doctor/report.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace wordkeep::doctor {
namespace {

TEST(DoctorReport, ends_with_the_worst_there_is) {
    EXPECT_EQ(exit_status({fine("a", "x")}), 0);
    EXPECT_EQ(exit_status({fine("a", "x"), doubtful("b", "y", "do")}), 1);
    EXPECT_EQ(exit_status({wrong("c", "z", "do"), doubtful("b", "y", "do")}), 2);
    EXPECT_NE(in_words({fine("a", "x")}).find("All is well."), std::string::npos);
}

TEST(DoctorReport, says_what_is_so_and_what_to_do) {
    const std::string words = in_words({wrong("public_address", "nobody answers", "start it"), fine("disk", "roomy")});
    EXPECT_EQ(words,
              "BAD   public address: nobody answers.\n      -> start it.\nok    disk: roomy.\n\n"
              "1 thing is wrong, 0 are doubtful, 1 is well.\n");
}

TEST(DoctorReport, is_json_whatever_a_name_holds) {
    const auto json = nlohmann::json::parse(as_json({wrong("a", "bad \xff byte", "do")}));
    EXPECT_EQ(json.at("status"), "bad");
    EXPECT_EQ(json.at("checks").at(0).at("level"), "bad");
}

}  // namespace
}  // namespace wordkeep::doctor
