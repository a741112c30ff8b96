#include "prove/connection_watch.hpp"

#include <arpa/inet.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <thread>

namespace wordkeep::prove {

namespace {

using base::FaultKind;

#if defined(__x86_64__)
constexpr std::uint32_t native = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t native = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t native = 0;
#endif

constexpr std::uint32_t allow = SECCOMP_RET_ALLOW;
constexpr std::uint32_t hold = SECCOMP_RET_USER_NOTIF;
constexpr std::uint32_t opens_a_connection = MSG_FASTOPEN;

sock_filter statement(std::uint16_t code, std::uint32_t value) {
    return {code, 0, 0, value};
}
sock_filter load(std::size_t offset) {
    return statement(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
}
sock_filter give(std::uint32_t verdict) {
    return statement(BPF_RET | BPF_K, verdict);
}
// Jumps over so many statements.
sock_filter jump_if(std::uint16_t comparison, std::uint32_t value, std::uint8_t if_so, std::uint8_t if_not) {
    return {static_cast<std::uint16_t>(BPF_JMP | comparison | BPF_K), if_so, if_not, value};
}
// Half of a system call's argument, the low one first: both architectures are little endian.
constexpr std::size_t argument(std::size_t number, std::size_t half = 0) {
    return offsetof(seccomp_data, args) + 8 * number + 4 * half;
}

// The numbers behind jumps count the statements that are skipped; `to` says where they lead.
auto make_filter() {
    constexpr std::uint32_t foreign_numbers = 0x4000'0000;  // x32 calls itself x86-64
    constexpr std::uint8_t sendto = 12;
    constexpr std::uint8_t sendmsg = 16;
    constexpr std::uint8_t sendmmsg = 18;
    constexpr std::uint8_t let_go = 20;
    constexpr std::uint8_t hold_it = 21;
    const auto to = [](int target, int from) { return static_cast<std::uint8_t>(target - from - 1); };
    return std::array{
        load(offsetof(seccomp_data, arch)),
        jump_if(BPF_JEQ, native, to(3, 1), to(2, 1)),
        give(hold),
        load(offsetof(seccomp_data, nr)),
        jump_if(BPF_JGE, foreign_numbers, to(hold_it, 4), 0),
        jump_if(BPF_JEQ, __NR_connect, to(hold_it, 5), 0),
        jump_if(BPF_JEQ, __NR_socket, to(hold_it, 6), 0),
        jump_if(BPF_JEQ, __NR_io_uring_setup, to(hold_it, 7), 0),
        jump_if(BPF_JEQ, __NR_sendto, to(sendto, 8), 0),
        jump_if(BPF_JEQ, __NR_sendmsg, to(sendmsg, 9), 0),
        jump_if(BPF_JEQ, __NR_sendmmsg, to(sendmmsg, 10), 0),
        give(allow),
        load(argument(4)),  // sendto: is there an address? Both halves of its pointer.
        jump_if(BPF_JEQ, 0, 0, to(hold_it, 13)),
        load(argument(4, 1)),
        jump_if(BPF_JEQ, 0, to(let_go, 15), to(hold_it, 15)),
        load(argument(2)),  // sendmsg: its flags
        jump_if(BPF_JSET, opens_a_connection, to(hold_it, 17), to(let_go, 17)),
        load(argument(3)),  // sendmmsg: its flags
        jump_if(BPF_JSET, opens_a_connection, to(hold_it, 19), to(let_go, 19)),
        give(allow),
        give(hold),
    };
}

std::string address_in(pid_t process, std::uint64_t pointer, std::uint64_t length) {
    sockaddr_storage address{};
    iovec here{&address, std::min<std::size_t>(length, sizeof(address))};
    iovec there{reinterpret_cast<void*>(pointer), here.iov_len};  // NOLINT: an address in the other process
    if (process_vm_readv(process, &here, 1, &there, 1, 0) <= 0) {
        return "an address that could not be read";
    }
    std::array<char, INET6_ADDRSTRLEN> written{};
    if (address.ss_family == AF_INET) {
        const auto& v4 = reinterpret_cast<const sockaddr_in&>(address);
        inet_ntop(AF_INET, &v4.sin_addr, written.data(), written.size());
        return std::string(written.data()) + " port " + std::to_string(ntohs(v4.sin_port));
    }
    if (address.ss_family == AF_INET6) {
        const auto& v6 = reinterpret_cast<const sockaddr_in6&>(address);
        inet_ntop(AF_INET6, &v6.sin6_addr, written.data(), written.size());
        return std::string(written.data()) + " port " + std::to_string(ntohs(v6.sin6_port));
    }
    return address.ss_family == AF_UNIX ? "a program on this machine" : "an address of another kind";
}

// In words; empty if it is none.
std::string attempt_in(const seccomp_notif& held) {
    const auto& call = held.data;
    if (call.arch != native) {
        return "it made a system call of another architecture";
    }
    switch (call.nr) {
        case __NR_connect:
            return "it tried to connect to " + address_in(static_cast<pid_t>(held.pid), call.args[1], call.args[2]);
        case __NR_sendto:
            return "it tried to send to " + address_in(static_cast<pid_t>(held.pid), call.args[4], call.args[5]);
        case __NR_sendmsg:
        case __NR_sendmmsg: return "it tried to connect and send at once";
        case __NR_io_uring_setup: return "it made a ring (io_uring) through which it could connect unseen";
        default: break;
    }
    if (call.nr != __NR_socket) {
        return "it made a system call of another architecture";
    }
    constexpr std::uint64_t kind_of_socket = 0xF;
    const bool stream = (call.args[1] & kind_of_socket) == SOCK_STREAM;
    const bool kernel_or_local = call.args[0] == AF_NETLINK || call.args[0] == AF_UNIX;
    return stream || kernel_or_local ? "" : "it made a socket that can send without a connection";
}

}  // namespace

base::Result<int> hold_connections() {
    auto filter = make_filter();
    const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
    if (native == 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
        return base::fault(FaultKind::unavailable, "this processor is none whose system calls are known here");
    }
    const long handle = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &program);
    if (handle < 0) {
        return base::fault(FaultKind::unavailable, "the kernel or the container allows no seccomp filter");
    }
    return static_cast<int>(handle);
}

struct ConnectionWatch::Shared {
    explicit Shared(int listener) : handle(listener) {}
    int handle;
    mutable std::mutex mutex;
    std::vector<std::string> attempts;
    std::jthread watcher;

    void note(const std::string& attempt) {
        const std::scoped_lock lock(mutex);
        if (!attempt.empty()) {
            attempts.push_back(attempt);
        }
    }
    void watch(const std::stop_token& stop) {
        constexpr int look_for_stop_milliseconds = 50;
        while (!stop.stop_requested()) {
            pollfd waiting{handle, POLLIN, 0};
            if (poll(&waiting, 1, look_for_stop_milliseconds) <= 0) {
                continue;
            }
            if ((waiting.revents & POLLIN) == 0) {
                return;  // nobody is under the filter any more
            }
            seccomp_notif held{};
            if (ioctl(handle, SECCOMP_IOCTL_NOTIF_RECV, &held) != 0) {
                continue;  // it was interrupted meanwhile
            }
            note(attempt_in(held));
            seccomp_notif_resp release{held.id, 0, 0, SECCOMP_USER_NOTIF_FLAG_CONTINUE};
            ioctl(handle, SECCOMP_IOCTL_NOTIF_SEND, &release);
        }
    }
};

ConnectionWatch::ConnectionWatch(int handle) : shared_(std::make_unique<Shared>(handle)) {
    shared_->watcher = std::jthread([this](const std::stop_token& stop) { shared_->watch(stop); });
}

ConnectionWatch::~ConnectionWatch() {
    shared_->watcher.request_stop();
    shared_->watcher.join();
    close(shared_->handle);
}

std::vector<std::string> ConnectionWatch::attempts() const {
    const std::scoped_lock lock(shared_->mutex);
    return shared_->attempts;
}

}  // namespace wordkeep::prove
