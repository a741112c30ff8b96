#include <gtest/gtest.h>

#include "instagram/handshake.hpp"
#include "instagram/verified.hpp"

namespace wordkeep::instagram {
namespace {

// Public test vectors of the protocol (invented secret and bodies).
const std::string short_body = R"({"object":"instagram","entry":[{"id":"123"}]})";
const std::string short_digest = "f9b60a706d6bb4bc448c135ca31efd43ee2fbed01797f1a8f9407787a8dcb8d7";
const std::string empty_digest = "e971dbb926b329a128e16f7a9267ec9e431d31a6503fc5e22f81b8052151a036";
const std::string other_body = R"({"object":"whatsapp_business_account","entry":[]})";
const std::string other_digest = "dec6a680679a968e7e0319355b23599cbfc54502c0784668e9618baa0c633756";

bool fits(const SignatureVerifier& verifier, const std::string& body, const std::string& header) {
    return verifier.verify(RawBody(std::string(body)), header).has_value();
}

TEST(Signature, fits_the_bytes_it_was_made_for) {
    const SignatureVerifier verifier({"it-is-a-secret"});
    EXPECT_TRUE(fits(verifier, short_body, "sha256=" + short_digest));
    EXPECT_TRUE(fits(verifier, "", "sha256=" + empty_digest));
    EXPECT_FALSE(fits(verifier, short_body + " ", "sha256=" + short_digest));
    EXPECT_FALSE(fits(verifier, short_body, "sha256=" + empty_digest));
}

TEST(Signature, may_be_made_with_any_of_several_secrets) {
    const SignatureVerifier verifier({"first", "test_app_secret", "it-is-a-secret"});
    EXPECT_TRUE(fits(verifier, other_body, "sha256=" + other_digest));
    EXPECT_TRUE(fits(verifier, short_body, "sha256=" + short_digest));
}

TEST(Signature, is_refused_in_any_other_form) {
    const SignatureVerifier verifier({"it-is-a-secret"});
    std::string upper = short_digest;
    for (char& digit : upper) {
        digit = static_cast<char>(toupper(digit));
    }
    EXPECT_TRUE(fits(verifier, short_body, "sha256=" + upper));
    for (const std::string& header :
         {std::string(), std::string("sha256="), short_digest, "sha1=" + short_digest, "SHA256=" + short_digest,
          "sha256=" + short_digest.substr(1), "sha256=" + short_digest + "00", "sha256=" + std::string(64, 'z'),
          "sha256=" + std::string(64, '0'), " sha256=" + short_digest}) {
        EXPECT_FALSE(fits(verifier, short_body, header)) << header;
    }
}

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

}  // namespace
}  // namespace wordkeep::instagram
