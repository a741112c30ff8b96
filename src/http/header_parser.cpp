#include "http/header_parser.hpp"

#include <algorithm>
#include <boost/beast/http/error.hpp>
#include <charconv>

#include "http/target.hpp"
#include "http/wiping_buffer.hpp"

namespace wordkeep::http {

namespace {

using boost::beast::http::field;
using boost::beast::http::verb;

Method method_of(verb method) {
    switch (method) {
        case verb::get: return Method::get;
        case verb::head: return Method::head;
        case verb::post: return Method::post;
        case verb::put: return Method::put;
        case verb::patch: return Method::patch;
        case verb::delete_: return Method::del;
        case verb::options: return Method::options;
        default: return Method::other;
    }
}

// lower: in lower case.
bool equals_ignoring_case(std::string_view text, std::string_view lower) {
    return std::ranges::equal(text, lower, [](char left, char right) {
        return (left >= 'A' && left <= 'Z' ? static_cast<char>(left + 32) : left) == right;
    });
}

// Names that Beast's table doesn't have.
std::optional<Header> header_named(std::string_view name) {
    const auto is = [name](std::string_view lower) { return equals_ignoring_case(name, lower); };
    switch (name.size()) {
        case 13: return is("last-event-id") ? std::optional(Header::last_event_id) : std::nullopt;
        case 14: return is("sec-fetch-site") ? std::optional(Header::sec_fetch_site) : std::nullopt;
        case 15: return is("idempotency-key") ? std::optional(Header::idempotency_key) : std::nullopt;
        case 17: return is("x-forwarded-proto") ? std::optional(Header::x_forwarded_proto) : std::nullopt;
        case 19: return is("x-hub-signature-256") ? std::optional(Header::x_hub_signature_256) : std::nullopt;
        default: return std::nullopt;
    }
}

std::optional<Header> header_of(field known, std::string_view name) {
    switch (known) {
        case field::host: return Header::host;
        case field::origin: return Header::origin;
        case field::cookie: return Header::cookie;
        case field::authorization: return Header::authorization;
        case field::content_type: return Header::content_type;
        case field::accept: return Header::accept;
        case field::accept_language: return Header::accept_language;
        case field::accept_encoding: return Header::accept_encoding;
        case field::if_match: return Header::if_match;
        case field::if_none_match: return Header::if_none_match;
        default: return header_named(name);
    }
}

// What joins the lines of a header that may come several times; empty if two contradict each other.
std::string_view joint_of(Header header) {
    switch (header) {
        case Header::cookie: return "; ";
        case Header::accept:
        case Header::accept_language:
        case Header::accept_encoding:
        case Header::if_match:
        case Header::if_none_match:
        case Header::x_forwarded_proto:
        case Header::x_hub_signature_256: return ", ";  // which no signature is: it is refused as a wrong one
        case Header::host:
        case Header::origin:
        case Header::authorization:
        case Header::content_type:
        case Header::last_event_id:
        case Header::sec_fetch_site:
        case Header::idempotency_key: return {};
    }
    return {};
}

std::string_view view(boost::beast::string_view text) {
    return {text.data(), text.size()};
}

}  // namespace

void HeaderParser::on_request_impl(verb method, Text, Text target, int version, Error& error) {
    request_line_seen = true;
    is_http_1_0 = version == 10;
    request_.method = method_of(method);
    if (request_.method == Method::other) {
        refuse(501);
    } else if (!decode_target(view(target), request_.path, request_.query)) {
        refuse(400);
    }
    if (refusal != 0) {
        error = boost::beast::http::error::bad_target;
    }
}

void HeaderParser::on_field_impl(Field field, Text name, Text value, Error& error) {
    if (header_done_) {
        return;
    }
    if (field == field::content_length) {
        take_length(view(value));
    } else if (field == field::transfer_encoding) {
        take_encoding(view(value));
    } else if (field == field::expect) {
        take_expectation(view(value));
    } else if (const auto header = header_of(field, view(name)); header) {
        keep(*header, view(value));
    }
    if (refusal != 0) {
        error = boost::beast::http::error::bad_value;
    }
}

void HeaderParser::take_length(std::string_view value) {
    std::uint64_t number = 0;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (length || fault != std::errc() || end != value.data() + value.size()) {
        refuse(400);
    }
    length = number;
}

void HeaderParser::take_encoding(std::string_view value) {
    if (encoding_seen_) {
        refuse(400);
    } else if (!equals_ignoring_case(value, "chunked")) {
        refuse(501);
    }
    encoding_seen_ = true;
    is_chunked = true;
}

void HeaderParser::take_expectation(std::string_view value) {
    if (!equals_ignoring_case(value, "100-continue")) {
        refuse(417);
    }
    expects_continue = true;
}

void HeaderParser::keep(Header header, std::string_view value) {
    std::string& kept = request_.headers[static_cast<std::size_t>(header)];
    const std::uint32_t bit = 1U << static_cast<unsigned>(header);
    if ((headers_seen_ & bit) == 0) {
        headers_seen_ |= bit;
        kept.assign(value);
        return;
    }
    const std::string_view joint = joint_of(header);
    if (joint.empty()) {
        refuse(400);
        return;
    }
    append_wiping(kept, joint, 0);
    append_wiping(kept, value, 0);
}

void HeaderParser::judge() {
    const bool has_host = (headers_seen_ & (1U << static_cast<unsigned>(Header::host))) != 0;
    if (!is_http_1_0 && !has_host) {
        refuse(400);
    }
    if (is_chunked && (length || is_http_1_0)) {
        refuse(400);
    }
    expects_continue = expects_continue && !is_http_1_0;
}

std::size_t HeaderParser::on_chunk_body_impl(std::uint64_t, Text body, Error& error) {
    if (body.size() > chunked_bytes_max - request_.body.size()) {
        refuse(413);
        error = boost::beast::http::error::body_limit;
        return 0;
    }
    append_wiping(request_.body, view(body), chunked_bytes_max);
    return body.size();
}

}  // namespace wordkeep::http
