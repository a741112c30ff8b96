#include "prove/visitor.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <thread>

#include "seal/password.hpp"

namespace wordkeep::prove {

namespace {

using base::FaultKind;
using Json = nlohmann::json;

constexpr auto work_time_max = std::chrono::seconds(60);

base::Done expect(const Answer& answer, int status, const char* what) {
    if (answer.status == status) {
        return {};
    }
    return base::fault(FaultKind::unavailable, std::string(what) + " was answered " + std::to_string(answer.status) +
                                                   ": " + answer.body.substr(0, 200));
}

}  // namespace

Answer Visitor::get(const std::string& target) {
    ++requests_;
    return instance_.client().ask("GET", target, {{"Cookie", cookie_}});
}

Answer Visitor::send(const char* method, const std::string& target, const std::string& body) {
    ++requests_;
    return instance_.client().ask(method, target, {{"Cookie", cookie_}, {"Content-Type", "application/json"}}, body);
}

base::Done Visitor::become_owner() {
    const Json body = {{"token", instance_.owner_token()}, {"name", "owner"}, {"password", seal::random_token()}};
    const Answer answer = send("POST", "/api/v1/first-run", body.dump());
    const std::string cookie = header_of(answer, "set-cookie");
    cookie_ = cookie.substr(0, cookie.find(';'));
    return expect(answer, 201, "making the first owner");
}

void Visitor::read_list() {
    inquiries_.clear();
    std::string cursor;
    do {
        const Answer answer = get("/api/v1/inquiries?state=all&limit=200&cursor=" + cursor);
        const Json page = Json::parse(answer.body, nullptr, false);
        if (!page.is_object() || !page.contains("inquiries")) {
            return;
        }
        for (const Json& inquiry : page["inquiries"]) {
            for (const Json& part : inquiry["parts"]) {
                inquiries_[part["text"].get<std::string>()] = inquiry["id"].get<std::string>();
            }
        }
        cursor = page["next"].is_string() ? page["next"].get<std::string>() : "";
    } while (!cursor.empty());
}

// What people ask is worked out from every text that is kept, and stays in memory.
base::Done Visitor::work_out_questions() {
    const auto end = std::chrono::steady_clock::now() + work_time_max;
    bool begun = false;
    while (std::chrono::steady_clock::now() < end) {
        // A busy server may not begin it, or break off.
        begun = begun || send("POST", "/api/v1/insights/computation", "").status == 202;
        const Json now = Json::parse(get("/api/v1/insights").body, nullptr, false);
        const Json job = now.is_object() ? now.value("job", Json::object()) : Json::object();
        if (begun && !job.value("running", true)) {
            if (now.value("computed", false) && !job.value("failed", false)) {
                return {};
            }
            begun = false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return base::fault(FaultKind::unavailable, "what people ask could not be worked out within a minute");
}

// The words that a group is known by are kept: with those of rounds the only ones that outlive their texts.
base::Done Visitor::decide_about_questions() {
    if (auto done = work_out_questions(); !done) {
        return done;
    }
    const Json now = Json::parse(get("/api/v1/insights").body, nullptr, false);
    const Json groups = now.is_object() ? now.value("groups", Json::array()) : Json::array();
    if (groups.size() < 3) {
        return base::fault(FaultKind::unavailable,
                           "so few groups were found that none is left beside those to decide about: " +
                               std::to_string(groups.size()));
    }
    for (std::size_t at = 0; at < 2; ++at) {
        Json decision = {{"do", at == 0 ? "rename" : "hide"},
                         {"group", groups[at].value("id", "")},
                         {"version", groups[at].value("version", "")}};
        if (at == 0) {
            decision["name"] = "What people ask most";
        }
        const Answer answer = send("POST", "/api/v1/insights/decisions", decision.dump());
        if (auto done = expect(answer, 201, "deciding about a group of questions"); !done) {
            return done;
        }
    }
    get("/api/v1/insights/decisions");
    get("/api/v1/insights/work");
    return {};
}

base::Result<std::uint64_t> Visitor::look_around() {
    requests_ = 0;
    read_list();
    if (auto done = decide_about_questions(); !done) {
        return std::unexpected(done.error());
    }
    for (const char* target : {"/",
                               "/privacy",
                               "/privacy?lang=ru",
                               "/privacy/stored",
                               "/faq",
                               "/faq.md?lang=ky",
                               "/erasure",
                               "/healthz",
                               "/readyz",
                               "/metrics",
                               "/favicon.svg",
                               "/api/v1/session",
                               "/api/v1/setup",
                               "/api/v1/mailboxes",
                               "/api/v1/turn",
                               "/api/v1/erasures/current",
                               "/api/v1/openapi.json",
                               "/api/v1/inquiries?state=new",
                               "/api/v1/inquiries?state=x",
                               "/api/v1/inquiries?limit=0",
                               "/api/v1/inquiries?cursor=zz",
                               "/api/v1/inquiries?q=delivery",
                               "/api/v1/inquiries/0000000000000001",
                               "/api/v1/topics",
                               "/api/v1/answers",
                               "/api/v1/insights/map",
                               "/api/v1/insights/map.svg",
                               "/api/v1/insights/map.csv",
                               "/api/v1/insights/rounds",
                               "/api/v1/insights/rounds?format=svg",
                               "/api/v1/staff",
                               "/api/v1/audit",
                               "/api/v1/settings",
                               "/api/v1/nothing"}) {
        get(target);
    }
    for (const auto& [sentence, id] : inquiries_) {
        get("/api/v1/inquiries/" + id);
        get("/api/v1/inquiries/" + id + "/notes");
        get("/api/v1/inquiries/" + id + "/similar");
        send("POST", "/api/v1/inquiries/search", Json{{"query", sentence}}.dump());
        if (requests_ > 200) {
            break;
        }
    }
    send("POST", "/api/v1/erasures/search", R"({"match":"words","text":"no such words anywhere"})");
    return requests_;
}

void Visitor::follow() {
    stream_ = instance_.client().open_and_send("GET /api/v1/live HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + cookie_ +
                                               "\r\n\r\n");
}

void Visitor::hang_up() {
    if (stream_ >= 0) {
        instance_.client().take_and_close(std::exchange(stream_, -1));
    }
}

base::Result<std::string> Visitor::inquiry_of(const std::string& sentence) const {
    const auto found = inquiries_.find(sentence);
    if (found == inquiries_.end()) {
        return base::fault(FaultKind::not_found, "the desk doesn't show a text that was played and should be kept");
    }
    return found->second;
}

base::Done Visitor::erase_inquiry_of(const std::string& sentence) {
    const auto id = inquiry_of(sentence);
    if (!id) {
        return std::unexpected(id.error());
    }
    return expect(send("DELETE", "/api/v1/inquiries/" + *id, ""), 200, "erasing an inquiry");
}

base::Done Visitor::erase_exact(const std::string& sentence) {
    const Json body = {{"match", "exact"}, {"text", sentence}};
    if (auto done = expect(send("POST", "/api/v1/erasures", body.dump()), 202, "erasing a text"); !done) {
        return done;
    }
    const auto end = std::chrono::steady_clock::now() + work_time_max;
    while (std::chrono::steady_clock::now() < end) {
        const Json progress = Json::parse(get("/api/v1/erasures/current").body, nullptr, false);
        if (progress.is_object() && progress.value("running", true) == false) {
            return {};
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return base::fault(FaultKind::unavailable, "an erasure of one text took longer than a minute");
}

base::Done Visitor::add_note(const std::string& sentence, const std::string& text) {
    const auto id = inquiry_of(sentence);
    if (!id) {
        return std::unexpected(id.error());
    }
    return expect(send("POST", "/api/v1/inquiries/" + *id + "/notes", Json{{"text", text}}.dump()), 201,
                  "writing a note");
}

base::Done Visitor::add_topic(const std::string& name, const std::string& rule_word) {
    const Answer made = send("POST", "/api/v1/topics", Json{{"name", name}, {"colour", "grey"}}.dump());
    if (auto done = expect(made, 201, "making a topic"); !done) {
        return done;
    }
    const Json topic = Json::parse(made.body, nullptr, false);
    const Json rule = {{"topic", topic.value("id", "")}, {"expression", "\"" + rule_word + "\""}};
    return expect(send("POST", "/api/v1/topic-rules", rule.dump()), 201, "making a rule of a topic");
}

base::Done Visitor::add_answer(const std::string& title, const std::string& word) {
    const Json answer = {{"title", title}, {"texts", {{"en", "We will tell you: " + word}, {"ru", "Ответ: " + word}}}};
    return expect(send("POST", "/api/v1/answers", answer.dump()), 201, "writing a canned answer");
}

base::Done Visitor::close_rounds() {
    constexpr int rounds = 3;  // the second is compared with the first, and the third takes the words of that away
    for (int round = 0; round < rounds; ++round) {
        const Answer answer = send("POST", "/api/v1/insights/rounds", "{}");
        if (auto done = expect(answer, 201, "closing a round"); !done) {
            return done;
        }
        const Json closed = Json::parse(answer.body, nullptr, false);
        const Json groups = closed.is_object() ? closed.value("groups", Json()) : Json();
        const bool compared = std::ranges::any_of(groups, [](const Json& one) { return !one["change"].is_null(); });
        if (!groups.is_array() || groups.empty() || (round > 0 && !compared)) {
            return base::fault(FaultKind::unavailable,
                               "closing a round counted no group of questions, or knew none of them again");
        }
    }
    return {};
}

base::Done Visitor::add_view(const std::string& name) {
    const Json view = {{"name", name}, {"filter", "state=done"}, {"shared", true}};
    return expect(send("POST", "/api/v1/views", view.dump()), 201, "saving a view");
}

base::Result<std::string> Visitor::request_of(const std::string& text) {
    const Json list = Json::parse(get("/api/v1/erasure-requests").body, nullptr, false);
    if (list.is_object() && list.contains("requests")) {
        for (const Json& one : list["requests"]) {
            if (one.value("text", "") == text) {
                return one.value("id", "");
            }
        }
    }
    return base::fault(FaultKind::not_found, "the desk doesn't show what somebody asked to have erased");
}

base::Done Visitor::grant_request(const std::string& text) {
    const auto id = request_of(text);
    if (!id) {
        return std::unexpected(id.error());
    }
    get("/api/v1/erasure-requests/" + *id);
    return expect(send("POST", "/api/v1/erasure-requests/" + *id + "/erase", R"({"exact":true,"similar":[]})"), 200,
                  "erasing what somebody asked for");
}

base::Done Visitor::decline_request(const std::string& text) {
    const auto id = request_of(text);
    if (!id) {
        return std::unexpected(id.error());
    }
    return expect(send("POST", "/api/v1/erasure-requests/" + *id + "/decline", R"({"reason":"not_found"})"), 204,
                  "declining what somebody asked for");
}

base::Done Visitor::mark_done(const std::string& sentence) {
    const auto id = inquiry_of(sentence);
    if (!id) {
        return std::unexpected(id.error());
    }
    return expect(send("PATCH", "/api/v1/inquiries/" + *id, R"({"state":"done","expected":"new"})"), 200,
                  "marking an inquiry done");
}

}  // namespace wordkeep::prove
