#include "instagram/delivery.hpp"

#include <gtest/gtest.h>
#include <openssl/hmac.h>

#include <string>
#include <vector>

#include "base/limits.hpp"

namespace wordkeep::instagram {
namespace {

constexpr const char* secret = "it-is-a-secret";

std::string signature_of(const std::string& body) {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    HMAC(EVP_sha256(), secret, 14, reinterpret_cast<const unsigned char*>(body.data()), body.size(), digest, &length);
    std::string header = "sha256=";
    for (unsigned at = 0; at < length; ++at) {
        char digits[3];
        snprintf(digits, sizeof(digits), "%02x", digest[at]);
        header += digits;
    }
    return header;
}

base::Result<Delivery> read(const std::string& body) {
    const SignatureVerifier verifier({secret});
    auto verified = verifier.verify(RawBody(std::string(body)), signature_of(body));
    EXPECT_TRUE(verified);
    return read_delivery(*verified);
}

// What a body comes to: "keep:text", "replace:mid:text", "unsend:mid", in order.
std::vector<std::string> events_of(const std::string& body) {
    const auto delivery = read(body);
    if (!delivery) {
        return {"fault: " + delivery.error().message};
    }
    std::vector<std::string> events;
    for (const Event& event : delivery->events) {
        const std::string text(event.text.peek());
        const std::string mid(event.mid.peek());
        switch (event.action) {
            case EventAction::keep: events.push_back("keep:" + text); break;
            case EventAction::replace: events.push_back("replace:" + mid + ":" + text); break;
            case EventAction::unsend: events.push_back("unsend:" + mid); break;
        }
    }
    return events;
}

std::string entry(const std::string& inside) {
    return R"({"object":"instagram","entry":[{"id":"17","time":1,)" + inside + "}]}";
}

std::string item(const std::string& inside) {
    return R"({"sender":{"id":"5"},"recipient":{"id":"17"},"timestamp":1,)" + inside + "}";
}

std::string messaging(const std::string& inside) {
    return entry(R"("messaging":[)" + item(inside) + "]");
}

std::string message(const std::string& fields) {
    return messaging(R"("message":{"mid":"m",)" + fields + "}");
}

using Texts = std::vector<std::string>;

struct Case {
    const char* what;
    std::string body;
    Texts events;
};

void check_all(const std::vector<Case>& cases) {
    for (const Case& one : cases) {
        EXPECT_EQ(events_of(one.body), one.events) << one.what;
    }
}

TEST(Delivery, holds_the_texts_of_every_form_of_payload) {
    const std::string hello = item(R"("message":{"mid":"m","text":"hello"})");
    check_all({
        {"messaging", entry(R"("messaging":[)" + hello + "]"), {"keep:hello"}},
        {"standby", entry(R"("standby":[)" + hello + "]"), {"keep:hello"}},
        {"changes", entry(R"("changes":[{"field":"messages","value":)" + hello + "}]"), {"keep:hello"}},
        {"flat", entry(R"("field":"messages","value":)" + hello), {"keep:hello"}},
        {"value.messaging",
         entry(R"("changes":[{"field":"messages","value":{"messaging":[)" + hello + "]}}]"),
         {"keep:hello"}},
        {"value.standby",
         entry(R"("changes":[{"field":"standby","value":{"standby":[)" + hello + "]}}]"),
         {"keep:hello"}},
        {"value list",
         entry(R"("changes":[{"field":"messages","value":[)" + hello + "," + hello + "]}]"),
         {"keep:hello", "keep:hello"}},
        {"several at once",
         entry(R"("messaging":[)" + hello + R"(],"standby":[)" + hello +
               R"(],"changes":[{"field":"messages","value":)" + hello + "}]"),
         {"keep:hello", "keep:hello", "keep:hello"}},
        {"top-level list", "[" + entry(R"("messaging":[)" + hello + "]") + "]", {"keep:hello"}},
        {"entry without a list",
         R"({"object":"instagram","entry":{"id":"17","messaging":)" + hello + "}}",
         {"keep:hello"}},
        {"object last",
         R"({"entry":[{"messaging":[)" + hello + R"(],"id":"17"}],"object":"instagram"})",
         {"keep:hello"}},
        {"byte order mark", "\xEF\xBB\xBF" + entry(R"("messaging":[)" + hello + "]"), {"keep:hello"}},
        {"entry twice",
         R"({"object":"instagram","entry":[{"id":"17","messaging":[)" + hello +
             R"(]}],"entry":[{"id":"17","messaging":[)" + hello + "]}]}",
         {"keep:hello", "keep:hello"}},
    });
}

TEST(Delivery, keeps_only_what_a_person_typed) {
    check_all({
        {"flags that are false",
         message(R"("text":"a","is_echo":false,"is_deleted":false,"is_self":false,"is_unsupported":false)"),
         {"keep:a"}},
        {"flags that are no booleans",
         message(R"("text":"a","is_echo":"true","is_deleted":1,"is_self":null)"),
         {"keep:a"}},
        {"echo", message(R"("text":"a","is_echo":true)"), {}},
        {"self", message(R"("text":"a","is_echo":true,"is_self":true)"), {}},
        {"quick reply", message(R"("text":"a","quick_reply":{"payload":"x"})"), {}},
        {"empty quick reply", message(R"("text":"a","quick_reply":{})"), {}},
        {"quick reply null", message(R"("text":"a","quick_reply":null)"), {"keep:a"}},
        {"text null", message(R"("text":null)"), {}},
        {"text a number", message(R"("text":5)"), {}},
        {"text of white space", message(R"("text":" \t\n\u00a0\u200b\u3000")"), {}},
        {"empty text", message(R"("text":"")"), {}},
        {"spaces around stay", message(R"("text":"  a \n")"), {"keep:  a \n"}},
        {"attachment with a title", message(R"("attachments":[{"type":"ig_post","payload":{"title":"caption"}}])"), {}},
        {"text with an attachment", message(R"("text":"a","attachments":[{"type":"image"}])"), {"keep:a"}},
        {"own message",
         entry(R"("messaging":[{"sender":{"id":"17"},"recipient":{"id":"5"},"message":{"mid":"m","text":"a"}}])"),
         {}},
        {"own id as a number",
         R"({"object":"instagram","entry":[{"id":17,"messaging":[{"sender":{"id":17},"message":{"mid":"m","text":"a"}}]}]})",
         {}},
        {"no sender", entry(R"("messaging":[{"message":{"mid":"m","text":"a"}}])"), {"keep:a"}},
        {"another recipient",
         entry(R"("messaging":[{"sender":{"id":"5"},"recipient":{"id":"99"},"message":{"mid":"m","text":"a"}}])"),
         {"keep:a"}},
        {"no mid", messaging(R"("message":{"text":"a"})"), {"keep:a"}},
        {"postback", messaging(R"("postback":{"title":"a","payload":"b","mid":"m"})"), {}},
        {"reaction and message in one item",
         messaging(R"("reaction":{"emoji":"x"},"message":{"mid":"m","text":"a"},"postback":{"title":"t"})"),
         {"keep:a"}},
        {"comment",
         entry(R"("changes":[{"field":"comments","value":{"text":"a","message":{"mid":"m","text":"b"}}}])"),
         {}},
        {"live comment, flat", entry(R"("field":"live_comments","value":{"message":{"mid":"m","text":"b"}})"), {}},
        {"unknown field", entry(R"("changes":[{"field":"brand_new","value":{"message":{"mid":"m","text":"b"}}}])"), {}},
        {"echo field",
         entry(R"("changes":[{"field":"message_echoes","value":{"message":{"mid":"m","text":"b"}}}])"),
         {}},
        {"other object",
         R"({"object":"page","entry":[{"id":"17","messaging":[{"message":{"mid":"m","text":"a"}}]}]})",
         {}},
        {"no object", R"({"entry":[{"id":"17","messaging":[{"message":{"mid":"m","text":"a"}}]}]})", {}},
        {"dashboard sample",
         R"({"object":"instagram","entry":[{"id":"0","messaging":[{"sender":{"id":"12334"},"message":{"mid":"random_mid","text":"random_text"}}]}]})",
         {}},
        {"the sample's words from a person", message(R"("text":"random_text")"), {"keep:random_text"}},
    });
}

TEST(Delivery, tells_edits_and_unsends) {
    check_all({
        {"edit", messaging(R"("message_edit":{"mid":"m","text":"b","num_edit":1})"), {"replace:m:b"}},
        {"edit, flag as text", messaging(R"("message_edit":{"mid":"m","text":"b","num_edit":"2"})"), {"replace:m:b"}},
        {"edit without text", messaging(R"("message_edit":{"mid":"m","num_edit":0})"), {}},
        {"edit to white space", messaging(R"("message_edit":{"mid":"m","text":"  "})"), {}},
        {"edit without sender", entry(R"("messaging":[{"message_edit":{"mid":"m","text":"b"}}])"), {"replace:m:b"}},
        {"own edit", entry(R"("messaging":[{"sender":{"id":"17"},"message_edit":{"mid":"m","text":"b"}}])"), {}},
        {"edit that names no message", messaging(R"("message_edit":{"text":"b"})"), {"keep:b"}},
        {"edit in changes",
         entry(R"("changes":[{"field":"message_edit","value":)" + item(R"("message_edit":{"mid":"m","text":"b"})") +
               "}]"),
         {"replace:m:b"}},
        {"unsend", message(R"("is_deleted":true)"), {"unsend:m"}},
        {"unsend wins over text", message(R"("text":"a","is_deleted":true)"), {"unsend:m"}},
        {"unsend of an own message", message(R"("is_deleted":true,"is_echo":true)"), {}},
        {"unsend without mid", messaging(R"("message":{"is_deleted":true})"), {}},
    });
}

TEST(Delivery, loses_no_text_to_what_strict_parsers_refuse) {
    check_all({
        {"escapes",
         message(R"("text":"\u0426\u0435\u043d\u0430 1\/2 \"x\" \\ \ud83d\ude42")"),
         {"keep:Цена 1/2 \"x\" \\ 🙂"}},
        {"raw UTF-8", message(R"("text":"Өңү 🙂")"), {"keep:Өңү 🙂"}},
        {"high half alone", message(R"("text":"a \ud83d b")"), {"keep:a \xEF\xBF\xBD b"}},
        {"low half alone", message(R"("text":"a\ude42")"), {"keep:a\xEF\xBF\xBD"}},
        {"halves the wrong way round", message(R"("text":"\ude42\ud83d")"), {"keep:\xEF\xBF\xBD\xEF\xBF\xBD"}},
        {"high half before a pair", message(R"("text":"\ud83d\ud83d\ude42")"), {"keep:\xEF\xBF\xBD🙂"}},
        {"NUL",
         message(R"("text":"a\u0000b")"),
         {"keep:a\xEF\xBF\xBD"
          "b"}},
        {"bytes that are no UTF-8", message("\"text\":\"a\xFF\xC3 b\""), {"keep:a\xEF\xBF\xBD\xEF\xBF\xBD b"}},
        {"a long number beside it",
         messaging(R"("n":1234567890123456789012345678901234567890,"message":{"mid":"m","text":"a"})"),
         {"keep:a"}},
        {"a number no double holds", messaging(R"("n":-1.5e999,"message":{"mid":"m","text":"a"})"), {"keep:a"}},
        {"a long number as mid",
         messaging(R"("message_edit":{"mid":123456789012345678901234,"text":"a"})"),
         {"replace:123456789012345678901234:a"}},
        {"text twice, then null", message(R"("text":"a","text":null)"), {"keep:a"}},
        {"text twice", message(R"("text":"a","text":"b")"), {"keep:b"}},
        {"items of other types",
         entry(R"("messaging":[5,null,"x",[],{},)" + item(R"("message":{"mid":"m","text":"a"})") + "]"),
         {"keep:a"}},
        {"message of another type", messaging(R"("message":[1])"), {}},
        {"line separators and direction marks", message(R"("text":"a\u2028b\u202e")"), {"keep:a\u2028b\u202e"}},
        {"nothing is normalised", message(R"("text":"\u0438\u0306")"), {"keep:\u0438\u0306"}},
    });
}

TEST(Delivery, refuses_what_is_no_json) {
    for (const std::string& body :
         {std::string(), std::string("not json"), std::string("{"), message(R"("text":"a")") + "}",
          message(R"("text":"a")") + message(R"("text":"a")"), std::string("{'object':1}"), std::string("\xFF\xFE"),
          std::string(1, '\0'), std::string("[1,]"), std::string("{\"a\":01}"), std::string("{\"a\":1e}"),
          std::string("{\"a\":\"\\x\"}")}) {
        const auto delivery = read(body);
        ASSERT_FALSE(delivery) << body;
        EXPECT_EQ(delivery.error().kind, base::FaultKind::invalid);
    }
}

TEST(Delivery, is_bounded_in_depth_items_and_text) {
    const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
    EXPECT_FALSE(read(deep));
    std::string many = R"({"object":"instagram","entry":[{"id":"17","messaging":[{})";
    for (std::size_t count = 0; count <= base::limits::delivery_events_max; ++count) {
        many += ",{}";
    }
    const auto overfull = read(many + "]}]}");
    ASSERT_FALSE(overfull);
    EXPECT_EQ(overfull.error().kind, base::FaultKind::too_large);

    std::string text;
    while (text.size() <= base::limits::text_bytes_max) {
        text += "ж";
    }
    const auto cut = read(message("\"text\":\"a" + text + "\""));
    ASSERT_TRUE(cut);
    EXPECT_TRUE(cut->events[0].shortened);
    EXPECT_EQ(cut->events[0].text.size(), base::limits::text_bytes_max - 1);  // not half a letter
}

TEST(Delivery, is_read_right_after_one_that_was_not_and_after_a_large_one) {
    EXPECT_FALSE(read("{"));
    EXPECT_EQ(events_of(message(R"("text":"a")")), Texts{"keep:a"});
    EXPECT_EQ(events_of(message("\"text\":\"" + std::string(600'000, 'x') + "\"")).size(), 1U);
    EXPECT_EQ(events_of(message(R"("text":"a")")), Texts{"keep:a"});
}

}  // namespace
}  // namespace wordkeep::instagram
