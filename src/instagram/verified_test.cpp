#include "instagram/verified.hpp"

#include <gtest/gtest.h>

#include <thread>
#include <type_traits>
#include <vector>

#include "instagram/event.hpp"

namespace wordkeep::instagram {
namespace {

// Public test vectors of the protocol (invented secret and bodies).
const std::string short_body = R"({"object":"instagram","entry":[{"id":"123"}]})";
const std::string short_digest = "f9b60a706d6bb4bc448c135ca31efd43ee2fbed01797f1a8f9407787a8dcb8d7";
const std::string empty_digest = "e971dbb926b329a128e16f7a9267ec9e431d31a6503fc5e22f81b8052151a036";
const std::string other_body = R"({"object":"whatsapp_business_account","entry":[]})";
const std::string other_digest = "dec6a680679a968e7e0319355b23599cbfc54502c0784668e9618baa0c633756";

// The same document as it is on the wire and in raw UTF-8: each has a signature of its own bytes.
const std::string document_begin =
    R"({"object":"instagram","entry":[{"time":1771000000900,"id":"17841400000000011","messaging":[)"
    R"({"sender":{"id":"1000000000000017"},"recipient":{"id":"17841400000000011"},"timestamp":1771000000400,)"
    R"("message":{"mid":"m_1","text":")";
const std::string escaped_text =
    R"(\u0426\u0435\u043d\u0430 \u0437\u0430 \u043f\u0430\u0440\u0443\/\u0448\u0442? \ud83d\ude42)";
const std::string raw_text = "Цена за пару/шт? 🙂";
const std::string document_end = R"("}}]}]})";
const std::string escaped_digest = "d408e40bfa498f68e7c62184528309d2dc3695ceb194ac0ee8cbbd72fea145dc";
const std::string raw_digest = "3db4c8ec90c988900190a01018a790e2415f6049e0f8ecf416f11458b901350b";

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

TEST(Signature, is_made_over_the_bytes_as_they_came) {
    const SignatureVerifier verifier({"it-is-a-secret"});
    const std::string escaped = document_begin + escaped_text + document_end;
    const std::string raw = document_begin + raw_text + document_end;
    ASSERT_EQ(escaped.size(), 320U);
    ASSERT_EQ(raw.size(), 263U);
    EXPECT_TRUE(fits(verifier, escaped, "sha256=" + escaped_digest));
    EXPECT_TRUE(fits(verifier, raw, "sha256=" + raw_digest));
    EXPECT_FALSE(fits(verifier, raw, "sha256=" + escaped_digest));
    EXPECT_FALSE(fits(verifier, escaped, "sha256=" + raw_digest));
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

TEST(Signature, tells_nothing_of_what_was_wrong) {
    const SignatureVerifier verifier({"it-is-a-secret"});
    const auto refused = [&](const std::string& header) {
        return verifier.verify(RawBody(std::string(short_body)), header).error();
    };
    EXPECT_EQ(refused("").kind, base::FaultKind::unauthorised);
    EXPECT_EQ(refused("").message, refused("sha256=" + empty_digest).message);
    EXPECT_EQ(refused("").message, refused("sha256=" + std::string(64, 'z')).message);
}

TEST(Signature, is_checked_by_many_threads_at_once) {
    const SignatureVerifier verifier({"another", "it-is-a-secret"});
    std::vector<int> right(8, 0);
    {
        std::vector<std::jthread> threads;
        for (int& count : right) {
            threads.emplace_back([&verifier, &count] {
                for (int round = 0; round < 500; ++round) {
                    count += fits(verifier, short_body, "sha256=" + short_digest) ? 1 : 0;
                    count += fits(verifier, "", "sha256=" + empty_digest) ? 1 : 0;
                    count += fits(verifier, short_body, "sha256=" + empty_digest) ? 1000 : 0;
                }
            });
        }
    }
    EXPECT_EQ(right, std::vector<int>(8, 1000));
}

TEST(Signature, is_the_only_door_to_a_delivery) {
    static_assert(!std::is_constructible_v<Verified, RawBody>);
    static_assert(!std::is_constructible_v<Verified, std::string>);
    static_assert(!std::is_default_constructible_v<Verified>);
    static_assert(!std::is_copy_constructible_v<Verified>);
    static_assert(!std::is_copy_constructible_v<RawBody>);
    static_assert(!std::is_copy_constructible_v<Event>);
    static_assert(std::is_move_constructible_v<Verified>);
}

}  // namespace
}  // namespace wordkeep::instagram
