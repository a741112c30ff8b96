// Beast's parser with our judgement: writes the parts of the header that are known here into a Request and refuses what
// is ambiguous. Private to request_reader.cpp.
#pragma once

#include <boost/beast/http/basic_parser.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "http/exchange.hpp"

namespace wordkeep::http {

// One for each request. Public members hold what was learnt; refusal stays 0 while all is well.
class HeaderParser final : public boost::beast::http::basic_parser<true> {
public:
    explicit HeaderParser(Request& request) : request_(request) {}

    // To be asked when the header is done: what only the whole of it can tell.
    void judge();

    std::uint16_t refusal = 0;  // the status to answer
    bool request_line_seen = false;
    bool is_http_1_0 = false;
    bool is_chunked = false;
    bool expects_continue = false;
    std::optional<std::uint64_t> length;
    std::size_t chunked_bytes_max = 0;

private:
    using Error = boost::beast::error_code;
    using Text = boost::beast::string_view;
    using Field = boost::beast::http::field;

    void on_request_impl(boost::beast::http::verb method, Text, Text target, int version, Error& error) override;
    void on_response_impl(int, Text, int, Error&) override {}
    void on_field_impl(Field field, Text name, Text value, Error& error) override;
    void on_header_impl(Error&) override { header_done_ = true; }
    void on_body_init_impl(const boost::optional<std::uint64_t>&, Error&) override {}
    std::size_t on_body_impl(Text body, Error&) override { return body.size(); }
    void on_chunk_header_impl(std::uint64_t, Text, Error&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, Text body, Error&) override;
    void on_finish_impl(Error&) override {}

    void take_length(std::string_view value);
    void take_encoding(std::string_view value);
    void take_expectation(std::string_view value);
    void keep(Header header, std::string_view value);
    // Makes the parser stop, too.
    void refuse(std::uint16_t status) { refusal = refusal == 0 ? status : refusal; }

    Request& request_;
    bool header_done_ = false;  // what follows are trailers: read and dropped
    bool encoding_seen_ = false;
    std::uint32_t headers_seen_ = 0;  // one bit for each Header
};

}  // namespace wordkeep::http
