#include "instagram/graph/connect.hpp"

#include <gtest/gtest.h>

#include "instagram/play/graph.hpp"

namespace wordkeep::instagram {
namespace {

// The played API behind a transport, with every call that was made.
struct Played {
    play::PlayedGraph graph;
    std::vector<std::string> calls;
    bool reachable = true;

    GraphTransport transport() {
        return [this](const GraphCall& call, const base::FleetingText& token) -> base::Result<GraphAnswer> {
            calls.push_back(call.url + " " + call.form);
            if (!reachable) {
                return base::fault(base::FaultKind::unavailable, "");
            }
            const std::size_t path = call.url.find('/', call.url.find("://") + 3);
            return graph.answer(call.method, std::string_view(call.url).substr(path), token.peek(), call.form);
        };
    }
    GraphResult<ConnectedAccount> connect(std::string token) {
        return connect_account(transport(), {}, base::FleetingText(std::move(token)));
    }
};

TEST(GraphConnect, says_whose_account_it_is_and_subscribes_it) {
    Played played;
    const auto account = played.connect("IGAAgood");
    ASSERT_TRUE(account);
    EXPECT_EQ(account->id, "17841400000000011");
    EXPECT_EQ(account->name, "main.shop");
    EXPECT_EQ(account->fields, fields_to_subscribe());
    ASSERT_EQ(played.calls.size(), 3U);
    for (const std::string& call : played.calls) {
        EXPECT_TRUE(call.starts_with("https://graph.instagram.com/")) << call;
        EXPECT_EQ(call.find("IGAA"), std::string::npos) << "the token stands in " << call;
    }
}

TEST(GraphConnect, takes_the_token_of_a_page_to_facebook) {
    Played played;
    const auto account = played.connect("EAApage");
    ASSERT_TRUE(account);
    EXPECT_EQ(account->id, "17841400000000012");
    EXPECT_TRUE(played.calls.front().starts_with("https://graph.facebook.com/"));
}

TEST(GraphConnect, asks_for_messages_alone_where_another_field_is_not_known) {
    Played played;
    const auto account = played.connect("IGAAold");
    ASSERT_TRUE(account);
    EXPECT_EQ(account->fields, std::vector<std::string>{"messages"});
}

TEST(GraphConnect, tells_each_refusal_apart_with_words_of_its_own) {
    const std::pair<const char*, GraphRefusal> cases[] = {
        {"IGAAexpired", GraphRefusal::token_expired},  {"IGAArevoked", GraphRefusal::token_invalid},
        {"nonsense", GraphRefusal::token_invalid},     {"IGAAmute", GraphRefusal::permission_missing},
        {"IGAApersonal", GraphRefusal::wrong_account}, {"EAAlonely", GraphRefusal::wrong_account},
        {"IGAAdeaf", GraphRefusal::not_subscribed},    {"IGAAtired", GraphRefusal::too_many},
        {"IGAAill", GraphRefusal::temporary},          {"IGAAbroken", GraphRefusal::temporary},
    };
    for (const auto& [token, why] : cases) {
        Played played;
        const auto account = played.connect(token);
        ASSERT_FALSE(account) << token;
        EXPECT_EQ(account.error(), why) << token;
        EXPECT_FALSE(refusal_words(why).empty());
        EXPECT_FALSE(refusal_name(why).empty());
    }
    Played cut_off;
    cut_off.reachable = false;
    EXPECT_EQ(cut_off.connect("IGAAgood").error(), GraphRefusal::unreachable);
}

TEST(GraphConnect, looking_changes_nothing) {
    Played played;
    const base::FleetingText token(std::string("IGAAgood"));
    EXPECT_EQ(look_at_account(played.transport(), {}, token).error(), GraphRefusal::not_subscribed);
    ASSERT_TRUE(connect_account(played.transport(), {}, token));
    EXPECT_TRUE(look_at_account(played.transport(), {}, token));
}

TEST(GraphConnect, takes_nothing_for_an_id_or_a_name_that_is_none) {
    const auto answered = [](std::string body) {
        const GraphTransport transport = [&](const GraphCall&, const base::FleetingText&) {
            return base::Result<GraphAnswer>(GraphAnswer{200, body});
        };
        return connect_account(transport, {}, base::FleetingText(std::string("IGAAgood")));
    };
    EXPECT_EQ(answered("[]").error(), GraphRefusal::wrong_account);
    EXPECT_EQ(answered("no json").error(), GraphRefusal::not_understood);
    EXPECT_EQ(answered(R"({"user_id":"17\n"})").error(), GraphRefusal::wrong_account);
    const auto odd = answered(R"({"user_id":17841400000000011,"username":"\"]<b>","data":[{}]})");
    ASSERT_TRUE(odd);
    EXPECT_EQ(odd->id, "17841400000000011");
    EXPECT_EQ(odd->name, "");
}

}  // namespace
}  // namespace wordkeep::instagram
