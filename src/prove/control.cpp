#include "prove/control.hpp"

#include <sys/socket.h>

#include <array>
#include <cstring>

namespace wordkeep::prove {

namespace {

constexpr std::size_t packet_bytes_max = 4096;

struct Ancillary {
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> bytes{};
};

}  // namespace

bool send_packet(int socket, std::string_view bytes, int handle) {
    std::string copy(bytes);
    iovec piece{copy.data(), copy.size()};
    msghdr message{};
    message.msg_iov = &piece;
    message.msg_iovlen = 1;
    Ancillary ancillary;
    if (handle >= 0) {
        message.msg_control = ancillary.bytes.data();
        message.msg_controllen = ancillary.bytes.size();
        cmsghdr* header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(sizeof(int));
        std::memcpy(CMSG_DATA(header), &handle, sizeof(int));
    }
    return sendmsg(socket, &message, MSG_NOSIGNAL) >= 0;
}

Packet receive_packet(int socket) {
    Packet packet{std::string(packet_bytes_max, '\0')};
    iovec piece{packet.bytes.data(), packet.bytes.size()};
    msghdr message{};
    Ancillary ancillary;
    message.msg_iov = &piece;
    message.msg_iovlen = 1;
    message.msg_control = ancillary.bytes.data();
    message.msg_controllen = ancillary.bytes.size();
    const ssize_t got = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    packet.bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    if (const cmsghdr* header = CMSG_FIRSTHDR(&message); got > 0 && header != nullptr) {
        std::memcpy(&packet.handle, CMSG_DATA(header), sizeof(int));
    }
    return packet;
}

}  // namespace wordkeep::prove
