#include "doctor/webhook_check.hpp"

#include <gtest/gtest.h>

namespace wordkeep::doctor {
namespace {

using outgoing::Answer;
using outgoing::Trouble;

Answer answered(int status, std::string body = "") {
    Answer answer;
    answer.status = status;
    answer.body = std::move(body);
    return answer;
}

Answer none() {
    Answer answer;
    answer.trouble = Trouble::refused;
    return answer;
}

TEST(Server, that_is_not_there_is_told_from_another_program) {
    EXPECT_EQ(check_server("127.0.0.1:8080", answered(200)).level, Level::ok);
    EXPECT_NE(check_server("127.0.0.1:8080", none()).says.find("no server"), std::string::npos);
    EXPECT_NE(check_server("127.0.0.1:8080", answered(404)).says.find("no Wordkeep"), std::string::npos);
    EXPECT_EQ(check_server("127.0.0.1:0", std::nullopt).level, Level::warn);
}

TEST(VerifyToken, is_right_when_the_challenge_comes_back_on_both_ways) {
    EXPECT_EQ(check_verify_token({"c", answered(200, "c"), answered(200, "c")}).level, Level::ok);
    EXPECT_EQ(check_verify_token({"c", answered(200, "c")}).level, Level::warn);
    EXPECT_EQ(check_verify_token({"c"}).level, Level::warn);
}

TEST(VerifyToken, that_the_server_refuses_asks_for_a_restart) {
    const Finding finding = check_verify_token({"c", answered(403)});
    EXPECT_EQ(finding.level, Level::bad);
    EXPECT_NE(finding.remedy.find("restart"), std::string::npos);
}

TEST(VerifyToken, swallowed_on_the_way_is_told) {
    EXPECT_NE(check_verify_token({"c", answered(200, "c"), answered(302)}).says.find("302"), std::string::npos);
    EXPECT_EQ(check_verify_token({"c", answered(200, "c"), answered(200, "<html>")}).level, Level::bad);
    EXPECT_EQ(check_verify_token({"c", none()}).level, Level::bad);
}

TEST(AppSecret, has_a_shape_that_mistakes_show_in) {
    const std::string good(32, 'a');
    EXPECT_EQ(check_app_secrets({shape_of(good)}).level, Level::ok);
    EXPECT_EQ(check_app_secrets({shape_of(good), shape_of(std::string(32, '9'))}).level, Level::ok);
    EXPECT_EQ(check_app_secrets({}).level, Level::bad);
    EXPECT_EQ(check_app_secrets({shape_of("")}).level, Level::bad);
    EXPECT_EQ(check_app_secrets({shape_of("short")}).level, Level::bad);
    EXPECT_EQ(check_app_secrets({shape_of(good + " ")}).level, Level::warn);
    EXPECT_EQ(check_app_secrets({shape_of(std::string(32, 'Z'))}).level, Level::warn);
    EXPECT_EQ(check_app_secrets({shape_of(std::string(31, 'a'))}).level, Level::warn);
}

TEST(Deliveries, are_well_if_signed_ones_are_taken_and_forged_ones_are_not) {
    EXPECT_EQ(check_deliveries({answered(401), {answered(200)}, answered(200)}).level, Level::ok);
    EXPECT_EQ(check_deliveries({answered(401), {answered(200)}}).level, Level::warn);
    EXPECT_EQ(check_deliveries({}).level, Level::warn);
}

TEST(Deliveries, that_go_wrong_are_told_apart) {
    EXPECT_NE(check_deliveries({answered(200), {answered(200)}}).says.find("forged"), std::string::npos);
    EXPECT_NE(check_deliveries({answered(401), {answered(200), answered(401)}}).remedy.find("restart"),
              std::string::npos);
    EXPECT_NE(check_deliveries({answered(401), {answered(200)}, answered(413)}).remedy.find("4 MB"), std::string::npos);
}

}  // namespace
}  // namespace wordkeep::doctor
