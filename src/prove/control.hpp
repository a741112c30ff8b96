// Packets between prove and its scratch instance, with a descriptor in one of them.
#pragma once

#include <string>
#include <string_view>

namespace wordkeep::prove {

struct Packet {
    std::string bytes;  // empty: the other side is gone
    int handle = -1;
};

// handle: -1, or a descriptor that the other side gets a copy of. False if the other side is gone.
bool send_packet(int socket, std::string_view bytes, int handle = -1);
// Waits for the next one.
Packet receive_packet(int socket);

}  // namespace wordkeep::prove
