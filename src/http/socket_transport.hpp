// The part of a Transport that plain and TLS have in common. Private to the two transports.
#pragma once

#include <netinet/in.h>

#include <array>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <utility>

#include "http/session.hpp"
#include "http/transport.hpp"

namespace wordkeep::http {

namespace asio = boost::asio;
// With the concrete executor: the type-erased one of tcp::socket costs an allocation for each operation.
using Socket = asio::basic_stream_socket<asio::ip::tcp, asio::io_context::executor_type>;

// Stream: Socket, or a TLS stream over one.
template <class Stream>
class SocketTransport : public Transport {
public:
    template <class... Arguments>
    explicit SocketTransport(Session& session, Arguments&&... arguments)
        : session_(session), stream_(std::forward<Arguments>(arguments)...) {}

    void read(std::span<char> room) override {
        stream_.async_read_some(asio::buffer(room.data(), room.size()), [session = session_.shared_from_this()](
                                                                            const boost::system::error_code& error,
                                                                            std::size_t count) {
            session->on_read(count, error == asio::error::eof ? ReadEnd::end : error ? ReadEnd::failed : ReadEnd::more);
        });
    }

    void close() noexcept override {
        boost::system::error_code ignored;
        stream_.lowest_layer().close(ignored);
    }

protected:
    void write_later(std::string_view first, std::string_view second) {
        const std::array<asio::const_buffer, 2> pieces{asio::buffer(first.data(), first.size()),
                                                       asio::buffer(second.data(), second.size())};
        asio::async_write(stream_, pieces,
                          [session = session_.shared_from_this()](const boost::system::error_code& error, std::size_t) {
                              session->on_written(!error);
                          });
    }

    // SHUT_WR: the peer reads the end, and may still send.
    void end_output() {
        boost::system::error_code ignored;
        stream_.lowest_layer().shutdown(asio::socket_base::shutdown_send, ignored);
    }

    Session& session_;
    Stream stream_;
};

// Gives the socket to Asio. v4 or v6 makes no difference to Asio once the socket exists.
[[nodiscard]] inline Socket adopt(asio::io_context& context, Descriptor socket) {
    Socket adopted(context.get_executor());
    boost::system::error_code error;
    adopted.assign(asio::ip::tcp::v6(), socket.number(), error);
    if (!error) {
        [[maybe_unused]] const int taken = socket.release();
        adopted.non_blocking(true, error);
        adopted.set_option(asio::ip::tcp::no_delay(true), error);
    }
    return adopted;
}

}  // namespace wordkeep::http
