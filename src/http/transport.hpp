// What a session needs of a socket, plain or TLS. Implementations are in plain_transport.cpp and tls_transport.cpp.
//
// All calls come from the lane's thread. Of each kind (read, write) at most one is under way. What was lent to read()
// or write() stays alive until the session is told of its end: the implementation keeps the session alive meanwhile.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

#include "http/descriptor.hpp"

namespace boost::asio {
class io_context;
namespace ssl {
class context;
}
}  // namespace boost::asio

namespace wordkeep::http {

class Session;

class Transport {
public:
    enum class Written { all, later, failed };
    enum class Finish { read_to_end, told_later };

    virtual ~Transport() = default;
    // Calls Session::on_ready, now or later.
    virtual void start() = 0;
    // Calls Session::on_read, later. room isn't empty.
    virtual void read(std::span<char> room) = 0;
    // Writes both pieces, one after the other. later: calls Session::on_written.
    [[nodiscard]] virtual Written write(std::string_view first, std::string_view second) = 0;
    // Tells the peer that nothing more will be written. read_to_end: the session then reads and drops what still comes.
    // told_later: calls Session::on_finished. unread: the peer may still be sending, or a read is under way.
    [[nodiscard]] virtual Finish finish(bool unread) = 0;
    virtual void close() noexcept = 0;
};

[[nodiscard]] std::unique_ptr<Transport> make_plain_transport(boost::asio::io_context& context, Descriptor socket,
                                                              Session& session);
[[nodiscard]] std::unique_ptr<Transport> make_tls_transport(boost::asio::io_context& context,
                                                            boost::asio::ssl::context& tls, Descriptor socket,
                                                            Session& session);

}  // namespace wordkeep::http
