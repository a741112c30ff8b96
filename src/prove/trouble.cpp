#include "prove/trouble.hpp"

#include <poll.h>
#include <sys/resource.h>

#include <algorithm>
#include <thread>

#include "base/limits.hpp"

namespace wordkeep::prove {

namespace {

constexpr std::string_view webhook = "/webhooks/instagram";

int status_in(const std::string& answer) {
    return answer.size() < 12 ? 0 : std::atoi(answer.c_str() + 9);
}

std::string length_of(std::string_view body) {
    return std::to_string(body.size());
}

}  // namespace

void Trouble::expect(Check& check, const char* what, int status, std::initializer_list<int> allowed) {
    ++requests_;
    if (std::ranges::find(allowed, status) == allowed.end()) {
        check.find(std::string(what) + " was answered " + std::to_string(status));
    }
}

std::string Trouble::head(const std::string& line, const Headers& headers) {
    std::string head = line + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const auto& [name, value] : headers) {
        head.append(name).append(": ").append(value).append("\r\n");
    }
    return head + "\r\n";
}

std::uint64_t Trouble::make(Check& check) {
    requests_ = 0;
    bad_signatures(check);
    bad_bodies(check);
    bad_requests(check);
    odd_headers(check);
    handshakes(check);
    return requests_;
}

void Trouble::bad_signatures(Check& check) {
    HttpClient& client = instance_.client();
    const std::string wrong = "sha256=" + std::string(64, 'a');
    for (const std::string& signature :
         {wrong, std::string("sha256=zz"), std::string("sha1=") + std::string(40, '0'), std::string(),
          instance_.signature("another body"), canaries_.word("a signature nobody made").text}) {
        const auto answer =
            client.ask("POST", webhook, {{"X-Hub-Signature-256", signature}}, deliveries_.refused_body());
        expect(check, "a delivery with a wrong signature", answer.status, {401});
    }
    expect(check, "a delivery without a signature", client.ask("POST", webhook, {}, deliveries_.refused_body()).status,
           {401});
}

void Trouble::bad_bodies(Check& check) {
    const std::string whole = deliveries_.refused_body();
    const std::string cut = whole.substr(0, whole.size() - 3);
    const std::string no_json = "text=" + canaries_.word("the text of a refused request").text;
    const std::string broken = "{\"a\":\"\\q" + canaries_.word("the text of a refused request").text + "\"}";
    std::string deep(200, '[');
    deep += "\"" + canaries_.word("the text of a refused request").text + "\"" + std::string(200, ']');
    for (const std::string& body : {cut, no_json, broken, deep}) {
        expect(check, "a delivery that is no JSON", instance_.deliver(body), {400, 200, 413});
    }
    std::string large = deliveries_.refused_body();
    large.append(base::limits::delivery_body_bytes_max, ' ');
    expect(check, "a delivery that is too large", instance_.deliver(large), {413});
    // It says so and sends none of it; it sends it in chunks.
    const std::string long_head = head("POST " + std::string(webhook), {{"Content-Length", "999999999"}});
    expect(check, "a delivery that says it is too large",
           status_in(instance_.client().send_raw(long_head + deliveries_.refused_body())), {413});
    std::string chunks = head("POST " + std::string(webhook), {{"Transfer-Encoding", "chunked"}});
    const std::string body = deliveries_.refused_body();
    chunks += "10\r\n" + body.substr(0, 16) + "\r\nzz\r\n" + body.substr(16);
    expect(check, "a delivery in broken chunks", status_in(instance_.client().send_raw(chunks)), {400, 411, 501});
}

void Trouble::bad_requests(Check& check) {
    HttpClient& client = instance_.client();
    const auto word = [this] { return canaries_.word("a word in a refused request").text; };
    expect(check, "an unknown path", client.ask("GET", "/" + canaries_.id("an id in a path") + "/" + "x").status,
           {404});
    expect(check, "an unknown path",
           client.ask("GET", "/api/v1/inquiries/" + canaries_.id("an id in a path"), {{"X-Who", word()}}).status,
           {401, 404});
    expect(check, "a query that nobody asked for",
           client.ask("GET", "/healthz?who=" + canaries_.id("an id in a query")).status, {200});
    expect(check, "another method", client.ask("PUT", webhook, {}, deliveries_.refused_body()).status, {404, 405});
    expect(check, "a sign-in with a wrong password",
           client
               .ask("POST", "/api/v1/session", {{"Content-Type", "application/json"}},
                    R"({"name":"nobody","password":")" + canaries_.word("a wrong password").text + "\"}")
               .status,
           {401, 429});
    expect(check, "a sign-in that is no JSON", client.ask("POST", "/api/v1/session", {}, "{" + word()).status, {400});
    expect(check, "a request that is none",
           status_in(client.send_raw("\x16\x03\x01" + canaries_.id("an id in a request that is none") + "\r\n\r\n")),
           {400, 0});
    expect(check, "a header that is too long",
           status_in(client.send_raw(
               head("GET /healthz", {{"X-Long", word() + std::string(base::limits::request_header_bytes_max, 'x')}}))),
           {431, 400});
    // Closed in the middle: nobody is left to be answered.
    const std::string body = deliveries_.refused_body();
    client.send_raw(
        head("POST " + std::string(webhook), {{"Content-Length", length_of(body)}}) + body.substr(0, body.size() / 2),
        std::chrono::milliseconds(10));
    ++requests_;
}

void Trouble::odd_headers(Check& check) {
    const auto answer = instance_.client().ask("GET", "/api/v1/session",
                                               {{"User-Agent", canaries_.word("a user agent").text},
                                                {"Cookie", "wordkeep_session=" + canaries_.word("a cookie").text},
                                                {"X-Forwarded-For", canaries_.word("a forwarded address").text},
                                                {"Referer", "https://x.example/" + canaries_.id("an id in a header")},
                                                {"Authorization", "Bearer " + canaries_.word("a token").text}});
    expect(check, "a request with odd headers", answer.status, {200, 401});
}

void Trouble::handshakes(Check& check) {
    const std::string target = std::string(webhook) + "?hub.mode=subscribe&hub.challenge=";
    expect(check, "a handshake with a wrong token",
           instance_.client()
               .ask("GET", target + "123&hub.verify_token=" + canaries_.word("a wrong verify token").text)
               .status,
           {403, 401});
    expect(check, "a handshake",
           instance_.client().ask("GET", target + "123&hub.verify_token=" + instance_.verify_token()).status, {200});
}

void Trouble::begin_endless() {
    const std::string body = deliveries_.refused_body();
    endless_.push_back(instance_.client().open_and_send("POST /webhooks/instagram HTTP/1.1\r\nX-Who: " +
                                                        canaries_.word("a word in a refused request").text));
    endless_.push_back(instance_.client().open_and_send(
        head("POST " + std::string(webhook), {{"Content-Length", length_of(body)}}) + body.substr(0, body.size() - 1)));
    requests_ += endless_.size();
}

void Trouble::end_endless(std::chrono::milliseconds patience) {
    const auto end = std::chrono::steady_clock::now() + patience;
    for (const int handle : endless_) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        pollfd waiting{handle, POLLIN, 0};
        poll(&waiting, 1, static_cast<int>(std::max<std::int64_t>(left.count(), 0)));
        instance_.client().take_and_close(handle);
    }
    endless_.clear();
}

std::uint64_t Trouble::fill_the_store(Check& check, std::vector<Typed>& kept) {
    requests_ = 0;
    // To the store, a file that may not grow is a full disk. Only the soft limit moves, so it can move back.
    rlimit before{};
    prlimit(instance_.process(), RLIMIT_FSIZE, nullptr, &before);
    const rlimit full{1, before.rlim_max};
    if (prlimit(instance_.process(), RLIMIT_FSIZE, &full, nullptr) != 0) {
        check.verdict = Verdict::not_checked;
        check.detail += " The store could not be made full here.";
        return 0;
    }
    for (int count = 0; count < 4; ++count) {
        expect(check, "a delivery to a full store", instance_.deliver(deliveries_.refused_body()), {503});
    }
    prlimit(instance_.process(), RLIMIT_FSIZE, &before, nullptr);
    const Delivery late = deliveries_.text();
    constexpr auto recovery_time_max = std::chrono::seconds(60);
    const auto end = std::chrono::steady_clock::now() + recovery_time_max;
    int status = 0;
    while ((status = instance_.deliver(late.body)) == 503 && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(base::limits::store_recovery_pause / 10);
    }
    expect(check, "a delivery once the store has room again", status, {200});
    kept.insert(kept.end(), late.typed.begin(), late.typed.end());
    return requests_;
}

}  // namespace wordkeep::prove
