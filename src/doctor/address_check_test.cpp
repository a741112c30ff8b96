#include "doctor/address_check.hpp"

#include <gtest/gtest.h>

namespace wordkeep::doctor {
namespace {

using outgoing::AddressKind;
using outgoing::Answer;
using outgoing::Trouble;

const base::WallTime now{std::chrono::seconds(1'795'644'000)};

AddressFacts healthy() {
    Answer answer;
    answer.status = 200;
    answer.certificate_ends = now + std::chrono::days(60);
    return {"https://desk.example", {AddressKind::open}, answer};
}

AddressFacts troubled(Trouble trouble) {
    AddressFacts facts = healthy();
    facts.answer = Answer{};
    facts.answer->trouble = trouble;
    return facts;
}

TEST(PublicAddress, that_answers_over_https_is_well) {
    EXPECT_EQ(check_public_address(healthy()).level, Level::ok);
    EXPECT_EQ(check_certificate(healthy(), now).level, Level::ok);
    EXPECT_NE(check_certificate(healthy(), now).says.find("60 days"), std::string::npos);
}

TEST(PublicAddress, must_be_set_and_be_https) {
    EXPECT_EQ(check_public_address({""}).level, Level::bad);
    EXPECT_NE(check_public_address({"http://desk.example"}).says.find("https"), std::string::npos);
    EXPECT_EQ(check_certificate({"http://desk.example"}, now).level, Level::warn);
}

TEST(PublicAddress, says_what_stands_in_the_way) {
    AddressFacts facts = healthy();
    facts.addresses.clear();
    EXPECT_NE(check_public_address(facts).says.find("no name"), std::string::npos);
    EXPECT_NE(check_public_address(troubled(Trouble::refused)).says.find("nobody answers"), std::string::npos);
    EXPECT_NE(check_public_address(troubled(Trouble::timed_out)).says.find("in time"), std::string::npos);
    EXPECT_NE(check_public_address(troubled(Trouble::no_tls)).says.find("not with TLS"), std::string::npos);
    EXPECT_NE(check_public_address(troubled(Trouble::broken)).says.find("breaks"), std::string::npos);
    EXPECT_EQ(check_public_address(troubled(Trouble::broken)).level, Level::bad);
}

TEST(PublicAddress, that_redirects_says_where_to_without_the_path) {
    AddressFacts facts = healthy();
    facts.answer->status = 301;
    facts.answer->location = "https://www.desk.example/healthz?token=x";
    const Finding finding = check_public_address(facts);
    EXPECT_EQ(finding.level, Level::bad);
    EXPECT_NE(finding.says.find("to https://www.desk.example,"), std::string::npos);
    EXPECT_EQ(finding.says.find("token"), std::string::npos);
}

TEST(PublicAddress, behind_a_sign_in_or_a_wrong_path_is_told) {
    AddressFacts facts = healthy();
    facts.answer->status = 401;
    EXPECT_NE(check_public_address(facts).remedy.find("sign-in"), std::string::npos);
    facts.answer->status = 404;
    EXPECT_NE(check_public_address(facts).remedy.find("every path"), std::string::npos);
}

TEST(PublicAddress, that_leads_back_here_proves_nothing) {
    AddressFacts facts = healthy();
    facts.addresses = {AddressKind::loopback};
    EXPECT_EQ(check_public_address(facts).level, Level::warn);
    facts.addresses = {AddressKind::private_network};
    EXPECT_NE(check_public_address(facts).says.find("private network"), std::string::npos);
}

TEST(Certificate, that_is_not_good_is_told_apart) {
    EXPECT_NE(check_certificate(troubled(Trouble::certificate_expired), now).says.find("expired"), std::string::npos);
    EXPECT_NE(check_certificate(troubled(Trouble::certificate_of_another), now).says.find("another name"),
              std::string::npos);
    EXPECT_NE(check_certificate(troubled(Trouble::certificate_untrusted), now).says.find("chain"), std::string::npos);
    EXPECT_EQ(check_public_address(troubled(Trouble::certificate_expired)).level, Level::ok);
}

TEST(Certificate, that_ends_soon_is_doubtful) {
    AddressFacts facts = healthy();
    facts.answer->certificate_ends = now + std::chrono::days(5);
    const Finding finding = check_certificate(facts, now);
    EXPECT_EQ(finding.level, Level::warn);
    EXPECT_NE(finding.says.find("5 days"), std::string::npos);
}

TEST(PublicAddress, knows_the_host_of_a_url) {
    EXPECT_EQ(host_of("https://desk.example:8443/x"), "desk.example");
    EXPECT_EQ(host_of("https://[2001:db8::1]:443"), "2001:db8::1");
    EXPECT_EQ(host_of("desk.example"), "");
}

}  // namespace
}  // namespace wordkeep::doctor
