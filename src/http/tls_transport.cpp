#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>

#include "http/socket_transport.hpp"

namespace wordkeep::http {

namespace {

class TlsTransport final : public SocketTransport<asio::ssl::stream<Socket>> {
public:
    using SocketTransport::SocketTransport;

    void start() override {
        stream_.async_handshake(asio::ssl::stream_base::server,
                                [session = session_.shared_from_this()](const boost::system::error_code& error) {
                                    session->on_ready(!error);
                                });
    }

    Written write(std::string_view first, std::string_view second) override {
        write_later(first, second);
        return Written::later;
    }

    // close_notify needs the reading side, too. A peer that is still sending would only meet a reset: it reads the end
    // of the answer from Content-Length, and is heard out instead.
    Finish finish(bool unread) override {
        if (unread) {
            return Finish::read_to_end;
        }
        stream_.async_shutdown(
            [session = session_.shared_from_this()](const boost::system::error_code&) { session->on_finished(); });
        return Finish::told_later;
    }
};

}  // namespace

std::unique_ptr<Transport> make_tls_transport(asio::io_context& context, asio::ssl::context& tls, Descriptor socket,
                                              Session& session) {
    return std::make_unique<TlsTransport>(session, adopt(context, std::move(socket)), tls);
}

}  // namespace wordkeep::http
