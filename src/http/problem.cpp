#include "http/problem.hpp"

#include "base/check.hpp"

namespace wordkeep::http {

namespace {

std::string_view problem_body(std::uint16_t status) {
    switch (status) {
        case 400: return R"({"type":"about:blank","title":"The request is not right","status":400,"code":"invalid"})";
        case 404: return R"({"type":"about:blank","title":"Not found","status":404,"code":"not_found"})";
        case 405: return R"({"type":"about:blank","title":"Not this method","status":405,"code":"method"})";
        case 408: return R"({"type":"about:blank","title":"The request was too slow","status":408,"code":"too_slow"})";
        case 413: return R"({"type":"about:blank","title":"Too large","status":413,"code":"too_large"})";
        case 414: return R"({"type":"about:blank","title":"The address is too long","status":414,"code":"too_large"})";
        case 417: return R"({"type":"about:blank","title":"Unknown expectation","status":417,"code":"invalid"})";
        case 431: return R"({"type":"about:blank","title":"The header is too large","status":431,"code":"too_large"})";
        case 500: return R"({"type":"about:blank","title":"Something failed","status":500,"code":"internal"})";
        case 501: return R"({"type":"about:blank","title":"Not supported","status":501,"code":"not_supported"})";
        case 503: return R"({"type":"about:blank","title":"Busy","status":503,"code":"busy"})";
        default: return {};
    }
}

}  // namespace

Response problem_response(std::uint16_t status) {
    Response response;
    response.status = status;
    response.content_type = "application/problem+json";
    response.static_body = problem_body(status);
    base::check(!response.static_body.empty(), "this room has words for the status");
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

std::string_view reason_phrase(std::uint16_t status) {
    switch (status) {
        case 200: return "OK";
        case 201: return "Created";
        case 202: return "Accepted";
        case 204: return "No Content";
        case 206: return "Partial Content";
        case 301: return "Moved Permanently";
        case 302: return "Found";
        case 303: return "See Other";
        case 304: return "Not Modified";
        case 307: return "Temporary Redirect";
        case 308: return "Permanent Redirect";
        case 400: return "Bad Request";
        case 401: return "Unauthorized";
        case 403: return "Forbidden";
        case 404: return "Not Found";
        case 405: return "Method Not Allowed";
        case 406: return "Not Acceptable";
        case 408: return "Request Timeout";
        case 409: return "Conflict";
        case 410: return "Gone";
        case 412: return "Precondition Failed";
        case 413: return "Content Too Large";
        case 414: return "URI Too Long";
        case 415: return "Unsupported Media Type";
        case 417: return "Expectation Failed";
        case 422: return "Unprocessable Content";
        case 428: return "Precondition Required";
        case 429: return "Too Many Requests";
        case 431: return "Request Header Fields Too Large";
        case 500: return "Internal Server Error";
        case 501: return "Not Implemented";
        case 503: return "Service Unavailable";
        default: return {};
    }
}

std::string_view overload_answer() {
    return "HTTP/1.1 503 Service Unavailable\r\n"
           "Content-Length: 0\r\n"
           "Retry-After: 5\r\n"
           "Connection: close\r\n"
           "\r\n";
}

}  // namespace wordkeep::http
