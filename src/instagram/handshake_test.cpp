#include "instagram/handshake.hpp"

#include <gtest/gtest.h>

#include <string>

namespace wordkeep::instagram {
namespace {

TEST(Handshake, gives_the_challenge_back_for_the_right_token) {
    EXPECT_EQ(answer_handshake("hub.mode=subscribe&hub.challenge=115&hub.verify_token=t", "t").value(), "115");
    EXPECT_EQ(answer_handshake("x=1&hub.verify_token=a%20b&hub.challenge=%61-_&hub.mode=subscribe", "a b").value(),
              "a-_");
    EXPECT_EQ(answer_handshake("hub%2Emode=subscribe&hub.challenge=1&hub.verify_token=t", "t").value(), "1");
}

TEST(Handshake, refuses_a_wrong_token_as_forbidden_and_the_rest_as_invalid) {
    const auto kind = [](std::string_view query) { return answer_handshake(query, "token").error().kind; };
    EXPECT_EQ(kind("hub.mode=subscribe&hub.challenge=1&hub.verify_token=Token"), base::FaultKind::forbidden);
    EXPECT_EQ(kind("hub.mode=subscribe&hub.challenge=1&hub.verify_token="), base::FaultKind::forbidden);
    const std::string right = "hub.verify_token=token&hub.mode=subscribe&hub.challenge=";
    for (const std::string& challenge :
         {std::string(), std::string("a.b"), std::string("%3Cb%3E"), std::string("a+b"), std::string("%0d%0a"),
          std::string("%00"), std::string("%D0%B6"), std::string(257, '1'), std::string("%6"), std::string("%zz")}) {
        EXPECT_EQ(kind(right + challenge), base::FaultKind::invalid) << challenge;
    }
    EXPECT_TRUE(answer_handshake(right + std::string(256, '1'), "token"));
    EXPECT_EQ(kind(""), base::FaultKind::invalid);
    EXPECT_EQ(kind("hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=token"), base::FaultKind::invalid);
    EXPECT_EQ(kind("hub.challenge=1&hub.verify_token=token"), base::FaultKind::invalid);
}

TEST(Handshake, refuses_a_parameter_that_stands_twice) {
    EXPECT_EQ(
        answer_handshake("hub.mode=subscribe&hub.challenge=1&hub.challenge=2&hub.verify_token=t", "t").error().kind,
        base::FaultKind::invalid);
    EXPECT_EQ(
        answer_handshake("hub.mode=subscribe&hub.challenge=1&hub.verify_token=x&hub.verify_token=t", "t").error().kind,
        base::FaultKind::invalid);
}

TEST(Handshake, takes_a_query_of_any_shape_without_harm) {
    for (const char* query : {"&", "&&&", "=", "=&=", "hub.mode", "hub.mode=subscribe&", "?", "%", "%2", "a=%"}) {
        EXPECT_FALSE(answer_handshake(query, "t")) << query;
    }
    EXPECT_TRUE(answer_handshake("&&hub.mode=subscribe&&hub.challenge=1&x&hub.verify_token=t&", "t"));
}

}  // namespace
}  // namespace wordkeep::instagram
