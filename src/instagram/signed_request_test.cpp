#include "instagram/signed_request.hpp"

#include <gtest/gtest.h>
#include <openssl/evp.h>

#include <string>

#include "instagram/keyed_mac.hpp"

namespace wordkeep::instagram {
namespace {

// Vectors of the protocol (invented).
const std::string json_part =
    "eyJ1c2VyX2lkIjoiMTc4NDAwMDAwMDAwMDAwMDEiLCJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiIsImlzc3VlZF9hdCI6MTcwMDAwMDAwMH0";
const std::string plain = "mGUt_0814lsn4rDxdnetc7U6MkUz5ktV47qJaa0JArU." + json_part;
const std::string padded = "--RKP82gKmDIaohfwhvt--ZV00-pAIs08bS1TIp_aYc=." + json_part + "=";
const std::string unsigned_algorithm =
    "pw4eiloVhU2wycJ-Sgk7Ousexe8EgCd8jlw40xbLdPI."
    "eyJ1c2VyX2lkIjoiMTc4NDAwMDAwMDAwMDAwMDEiLCJhbGdvcml0aG0iOiJub25lIiwiaXNzdWVkX2F0IjoxNzAwMDAwMDAwfQ";

class SignedRequests : public testing::Test {
protected:
    base::Result<SignedRequest> read(const std::string& value) { return read_signed_request(value, signatures_); }
    void refuses(const std::string& value) {
        const auto request = read(value);
        ASSERT_FALSE(request) << value;
        EXPECT_EQ(request.error().kind, base::FaultKind::invalid);
    }
    SignatureVerifier signatures_{{"an older secret", "it-is-a-secret"}};
};

std::string base64url(std::string_view bytes) {
    std::string text(bytes.size() * 2 + 4, '\0');
    const int length =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                        reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(length));
    text.resize(text.find_last_not_of('=') + 1);
    for (char& digit : text) {
        digit = digit == '+' ? '-' : digit == '/' ? '_' : digit;
    }
    return text;
}

// Rightly signed, whatever the JSON is.
std::string signed_value(std::string_view json) {
    const std::string part = base64url(json);
    const Mac mac = KeyedMac("it-is-a-secret").of(part);
    return base64url({reinterpret_cast<const char*>(mac.data()), mac.size()}) + "." + part;
}

TEST_F(SignedRequests, are_read_with_and_without_padding) {
    for (const std::string& value :
         {plain, padded, plain + "=", padded.substr(0, padded.find('=')) + padded.substr(44)}) {
        const auto request = read(value);
        ASSERT_TRUE(request) << value;
        EXPECT_TRUE(request->user_id.equals("17840000000000001"));
    }
}

TEST_F(SignedRequests, come_in_a_form) {
    const auto request = read_signed_request_form("x=1&signed_request=" + plain, signatures_);
    ASSERT_TRUE(request);
    EXPECT_TRUE(request->user_id.equals("17840000000000001"));
    EXPECT_TRUE(
        read_signed_request_form("signed_request=" + padded.substr(0, 43) + "%3D." + json_part + "%3D", signatures_));
    EXPECT_FALSE(read_signed_request_form("", signatures_));
    EXPECT_FALSE(read_signed_request_form("signed_request=", signatures_));
    EXPECT_FALSE(read_signed_request_form("other=" + plain, signatures_));
    EXPECT_FALSE(read_signed_request_form(plain, signatures_));
}

TEST_F(SignedRequests, are_refused_if_the_algorithm_is_another) {
    refuses(unsigned_algorithm);
    refuses(signed_value(R"({"user_id":"1"})"));
    refuses(signed_value(R"({"user_id":"1","algorithm":"hmac-sha256"})"));
    refuses(signed_value(R"({"user_id":"1","algorithm":["HMAC-SHA256"]})"));
}

TEST_F(SignedRequests, are_refused_if_the_signature_does_not_fit) {
    refuses(plain.substr(1));
    refuses("nGUt_0814lsn4rDxdnetc7U6MkUz5ktV47qJaa0JArU." + json_part);
    refuses(plain.substr(0, plain.size() - 1));
    refuses(plain + "A");
    refuses("." + json_part);
    refuses("mGUt_0814lsn4rDxdnetc7U6MkUz5ktV47qJaa0JArU.");
    SignatureVerifier others({"another secret"});
    EXPECT_FALSE(read_signed_request(plain, others));
}

TEST_F(SignedRequests, are_refused_if_they_are_no_two_parts_of_base64url) {
    for (const std::string& value :
         {std::string(), std::string("."), std::string(".."), std::string("a"), json_part, plain + "." + json_part,
          plain + "===", " " + plain, plain + "\n", "====." + json_part, std::string("мGUt.") + json_part}) {
        refuses(value);
    }
}

TEST_F(SignedRequests, are_refused_if_what_was_signed_names_nobody) {
    ASSERT_TRUE(read(signed_value(R"({"user_id":17840000000000001,"algorithm":"HMAC-SHA256"})")));
    refuses(signed_value(R"({"algorithm":"HMAC-SHA256"})"));
    refuses(signed_value(R"({"user_id":"","algorithm":"HMAC-SHA256"})"));
    refuses(signed_value(R"({"user_id":{"id":"1"},"algorithm":"HMAC-SHA256"})"));
    refuses(signed_value("not json"));
    refuses(signed_value("[]"));
    refuses(signed_value("null"));
}

}  // namespace
}  // namespace wordkeep::instagram
