#include "http/exchange.hpp"

#include "base/check.hpp"
#include "base/fleeting.hpp"
#include "http/problem.hpp"

namespace wordkeep::http {

namespace {

constexpr std::size_t capacity_kept_max = 64UL * 1024;

void wipe_text(std::string& text) noexcept {
    text.resize(text.capacity());  // the capacity may hold older bytes; never allocates
    base::wipe(text.data(), text.size());
    text.clear();
}

}  // namespace

Request::Request(Request&& other) noexcept
    : method(other.method),
      path(std::move(other.path)),
      query(std::move(other.query)),
      body(std::move(other.body)),
      headers(std::move(other.headers)),
      client(other.client),
      secure(other.secure) {
    other.forget();  // a short string's bytes stay behind in the moved-from object
}

Request& Request::operator=(Request&& other) noexcept {
    if (this != &other) {
        forget();
        method = other.method;
        path = std::move(other.path);
        query = std::move(other.query);
        body = std::move(other.body);
        headers = std::move(other.headers);
        client = other.client;
        secure = other.secure;
        other.forget();
    }
    return *this;
}

void Request::forget() noexcept {
    wipe_text(path);
    wipe_text(query);
    wipe_text(body);
    if (body.capacity() > capacity_kept_max) {
        body = std::string();
    }
    for (std::string& value : headers) {
        wipe_text(value);
    }
    method = Method::other;
}

Reply::~Reply() {
    if (exchange_ == nullptr) {
        return;
    }
    try {
        std::exchange(exchange_, nullptr)->respond(problem_response(500));
    } catch (...) {  // NOLINT(bugprone-empty-catch): no memory left; the session's own bounds end the exchange
    }
}

void Reply::operator()(Response&& response) {
    base::check(exchange_ != nullptr, "a reply is answered once");
    std::exchange(exchange_, nullptr)->respond(std::move(response));
}

std::shared_ptr<EventStream> Reply::stream(Response&& head) {
    base::check(exchange_ != nullptr, "a reply is answered once");
    return std::exchange(exchange_, nullptr)->open_stream(std::move(head));
}

}  // namespace wordkeep::http
