#include "http/socket_transport.hpp"

namespace wordkeep::http {

namespace {

class PlainTransport final : public SocketTransport<Socket> {
public:
    using SocketTransport::SocketTransport;

    void start() override { session_.on_ready(true); }

    // Most answers fit the socket's buffer: one system call and no turn through the event loop.
    Written write(std::string_view first, std::string_view second) override {
        boost::system::error_code error;
        std::size_t written = 0;
        if (second.empty()) {
            written = stream_.write_some(asio::buffer(first.data(), first.size()), error);
        } else {
            const std::array<asio::const_buffer, 2> pieces{asio::buffer(first.data(), first.size()),
                                                           asio::buffer(second.data(), second.size())};
            written = stream_.write_some(pieces, error);
        }
        if (error && error != asio::error::would_block) {
            return Written::failed;
        }
        if (written == first.size() + second.size()) {
            return Written::all;
        }
        const std::size_t of_first = std::min(written, first.size());
        write_later(first.substr(of_first), second.substr(written - of_first));
        return Written::later;
    }

    Finish finish(bool) override {
        end_output();
        return Finish::read_to_end;
    }
};

}  // namespace

std::unique_ptr<Transport> make_plain_transport(asio::io_context& context, Descriptor socket, Session& session) {
    return std::make_unique<PlainTransport>(session, adopt(context, std::move(socket)));
}

}  // namespace wordkeep::http
