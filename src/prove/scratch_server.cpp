#include "prove/scratch_server.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <thread>
#include <vector>

#include "prove/connection_watch.hpp"
#include "prove/control.hpp"

namespace wordkeep::prove {

namespace {

using base::FaultKind;

void connect_to_nobody() {
    constexpr std::uint16_t discard = 9;
    const int handle = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(discard);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    (void)connect(handle, reinterpret_cast<const sockaddr*>(&address), sizeof(address));
    close(handle);
}

void hold_file(std::string_view bytes) {
    std::string name = (std::filesystem::temp_directory_path() / "leak-XXXXXX").string();
    const int handle = mkstemp(name.data());  // stays open as long as the process lives
    unlink(name.c_str());
    (void)!write(handle, bytes.data(), bytes.size());
}

// What is remembered lives as long as this thread, which ends with the process.
void plant_as_told() {
    std::vector<std::string> remembered;
    while (true) {
        std::string packet = receive_packet(control_descriptor).bytes;
        if (packet.empty()) {
            return;
        }
        const std::string bytes = packet.substr(1);
        switch (static_cast<PlantCommand>(packet.front())) {
            case PlantCommand::remember: remembered.push_back(bytes); break;
            case PlantCommand::log: (void)!write(STDERR_FILENO, bytes.data(), bytes.size()); break;
            case PlantCommand::connect: connect_to_nobody(); break;
            case PlantCommand::hold_file: hold_file(bytes); break;
        }
        send_packet(control_descriptor, "done");
    }
}

// The server's signals are none of this thread's business.
void start_planting() {
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before);
    std::thread(plant_as_told).detach();
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

}  // namespace

base::Done prepare_scratch_server(const std::string& folder, Leaks leaks) {
    if (!std::filesystem::exists(std::filesystem::path(folder) / scratch_marker)) {
        return base::fault(FaultKind::forbidden, "this option is for `wordkeep prove` itself; say `wordkeep prove`");
    }
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);  // the limit of 0 for core files stays
    fcntl(control_descriptor, F_SETFD, FD_CLOEXEC);
    const auto watch = hold_connections();
    if (!send_packet(control_descriptor, watch ? "watched" : "not watched", watch ? *watch : -1)) {
        return base::fault(FaultKind::forbidden, "this option is for `wordkeep prove` itself; say `wordkeep prove`");
    }
    if (watch) {
        close(*watch);
    }
    if (leaks == Leaks::may_be_planted) {
        start_planting();
    }
    return {};
}

}  // namespace wordkeep::prove
