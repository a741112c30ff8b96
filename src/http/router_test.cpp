#include "http/router.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "http/target.hpp"

namespace wordkeep::http {
namespace {

struct Kept : Exchange {
    explicit Kept(Response& into) : response(into) {}
    void respond(Response&& given) override { response = std::move(given); }
    std::shared_ptr<EventStream> open_stream(Response&&) override { return nullptr; }
    Response& response;
};

Handler naming(const char* name) {
    return [name](Request&&, Reply reply) {
        Response response;
        response.body = name;
        reply(std::move(response));
    };
}

Response ask(const Router& router, Method method, std::string path) {
    Response response;
    Request request;
    request.method = method;
    request.path = std::move(path);
    router.dispatch(std::move(request), Reply(std::make_shared<Kept>(response)));
    return response;
}

Router table() {
    return Router({{Method::get, "/*", naming("page")},
                   {Method::get, "/static/*", naming("static")},
                   {Method::get, "/api/items/{id}", naming("item")},
                   {Method::del, "/api/items/{id}", naming("delete item")},
                   {Method::get, "/api/items/export", naming("export")},
                   {Method::post, "/api/items/{id}/notes/{note}", naming("note")},
                   {Method::post, "/hook", naming("hook"), 4 << 20}});
}

TEST(Router, takes_the_most_specific_pattern) {
    const Router router = table();
    EXPECT_EQ(ask(router, Method::get, "/api/items/7").body, "item");
    EXPECT_EQ(ask(router, Method::del, "/api/items/7").body, "delete item");
    EXPECT_EQ(ask(router, Method::get, "/api/items/export").body, "export");
    EXPECT_EQ(ask(router, Method::post, "/api/items/7/notes/8").body, "note");
    EXPECT_EQ(ask(router, Method::get, "/static/a/b.js").body, "static");
    EXPECT_EQ(ask(router, Method::get, "/").body, "page");
    EXPECT_EQ(ask(router, Method::get, "/api/items/").body, "page");
    EXPECT_EQ(ask(router, Method::get, "/static").body, "page");
}

TEST(Router, answers_405_with_the_methods_a_path_has) {
    const Router router = table();
    const Response response = ask(router, Method::put, "/api/items/7");
    EXPECT_EQ(response.status, 405);
    ASSERT_EQ(response.headers.back().first, "Allow");
    EXPECT_EQ(response.headers.back().second, "GET, HEAD, DELETE");
    EXPECT_EQ(ask(router, Method::get, "/hook").status, 405);
}

TEST(Router, answers_404_where_nothing_fits_and_head_like_get) {
    const Router router({{Method::get, "/a", naming("a")}});
    EXPECT_EQ(ask(router, Method::get, "/b").status, 404);
    EXPECT_EQ(ask(router, Method::get, "/a/").status, 404);
    EXPECT_EQ(ask(router, Method::head, "/a").body, "a");
}

TEST(Router, knows_the_bound_of_a_body_by_route) {
    const Router router = table();
    EXPECT_EQ(router.body_bytes_max(Method::post, "/hook"), 4U << 20);
    EXPECT_EQ(router.body_bytes_max(Method::get, "/hook"), base::limits::request_body_bytes_max);
    EXPECT_EQ(router.body_bytes_max(Method::post, "/nowhere"), base::limits::request_body_bytes_max);
}

TEST(RouterDeathTest, holds_a_route_once) {
    EXPECT_DEATH(Router({{Method::get, "/a", naming("a")}, {Method::get, "/a", naming("b")}}), "once");
}

TEST(Reply, answers_500_when_it_is_dropped) {
    Response response;
    {
        const Reply dropped{std::make_shared<Kept>(response)};
    }
    EXPECT_EQ(response.status, 500);
}

TEST(PathParameter, is_the_segment_its_name_stands_for) {
    EXPECT_EQ(path_parameter("/a/{id}/b/{other}", "/a/x/b/y", "id"), "x");
    EXPECT_EQ(path_parameter("/a/{id}/b/{other}", "/a/x/b/y", "other"), "y");
    EXPECT_EQ(path_parameter("/a/{id}", "/a/x", "none"), "");
    EXPECT_EQ(path_parameter("/static/*", "/static/a/b.js", "*"), "a/b.js");
}

TEST(FormValue, decodes_the_first_value_of_a_name) {
    EXPECT_EQ(form_value("a=1&b=x+y%21&b=2&c", "b"), "x y!");
    EXPECT_EQ(form_value("a=1&c", "c"), "");
    EXPECT_EQ(form_value("hub.mode=subscribe&hub.challenge=12%2B3", "hub.challenge"), "12+3");
    EXPECT_EQ(form_value("a%62=1", "ab"), "1");
    EXPECT_EQ(form_value("a=b=c", "a"), "b=c");
    EXPECT_EQ(form_value("a=1", "b"), std::nullopt);
    EXPECT_EQ(form_value("a=%4", "a"), std::nullopt);
    EXPECT_EQ(form_value("a=%zz", "a"), std::nullopt);
    EXPECT_EQ(form_value("", "a"), std::nullopt);
}

TEST(Target, is_taken_apart_into_path_and_query) {
    std::string path;
    std::string query;
    ASSERT_TRUE(decode_target("/a%2Bb+c?x=%20&y", path, query));
    EXPECT_EQ(path, "/a+b+c");
    EXPECT_EQ(query, "x=%20&y");
    ASSERT_TRUE(decode_target("http://host:80/x", path, query));
    EXPECT_EQ(path, "/x");
    EXPECT_EQ(query, "");
    ASSERT_TRUE(decode_target("/..a/b../...", path, query));
}

TEST(Target, is_refused_when_it_could_mean_two_things) {
    std::string path;
    std::string query;
    for (const char* bad : {"", "a", "*", "/a/..", "/../a", "/%2e%2e/a", "/%2F..%2Fa", "/%", "/%4", "/%g0", "/%0a",
                            "/%7f", "/a#b", "http://", "http:///x", "ftp://h/x"}) {
        EXPECT_FALSE(decode_target(bad, path, query)) << bad;
    }
}

}  // namespace
}  // namespace wordkeep::http
