// Whether the scratch instance ever tried to reach anybody: every attempt, not a sample.
//
// Looking at /proc/net from time to time would miss a connection that lives for a millisecond. So the kernel is asked:
// before the instance runs a line of the server's code, it puts itself under a seccomp filter that can't be taken off
// and that every thread and child inherits. The filter holds each system call with which a process can address another
// (connect; sendto with an address; sendmsg and sendmmsg that open a connection; making a socket; io_uring, which can
// do all of that unseen) until the prover has noted it, and then lets it go on unchanged. Answering those who came by
// themselves (accept, send) needs none of these. What the filter doesn't see is data in answers, which are looked
// through byte by byte.
#pragma once

#include <sys/types.h>

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace wordkeep::prove {

// In the scratch instance: puts this process under the filter. Returns the descriptor on which the kernel tells of the
// calls. Fault: unavailable, if this kernel, processor or container doesn't allow it.
base::Result<int> hold_connections();

// In the prover: notes and releases what is held, on a thread of its own, until the instance has ended.
class ConnectionWatch {
public:
    // Takes the descriptor.
    explicit ConnectionWatch(int handle);
    ConnectionWatch(const ConnectionWatch&) = delete;
    ConnectionWatch& operator=(const ConnectionWatch&) = delete;
    ~ConnectionWatch();

    // What was tried so far, in words. Sockets for streams and for talking to the kernel itself are no attempt.
    [[nodiscard]] std::vector<std::string> attempts() const;

private:
    struct Shared;
    std::unique_ptr<Shared> shared_;
};

}  // namespace wordkeep::prove
