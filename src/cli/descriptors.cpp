#include "cli/descriptors.hpp"

#include <sys/resource.h>

#include <algorithm>

namespace wordkeep::cli {

namespace {

constexpr std::size_t descriptors_of_the_rest = 128;
constexpr std::size_t connections_least = 16;

}  // namespace

std::size_t make_room_for_connections(std::size_t wanted, base::Log& log) {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) {
        return wanted;
    }
    const rlim_t needed = wanted + descriptors_of_the_rest;
    if (limit.rlim_cur < needed) {
        rlimit raised = limit;
        raised.rlim_cur = std::min(needed, limit.rlim_max);
        limit = setrlimit(RLIMIT_NOFILE, &raised) == 0 ? raised : limit;
    }
    const std::size_t free = limit.rlim_cur - std::min<rlim_t>(limit.rlim_cur, descriptors_of_the_rest);
    if (free < wanted) {
        log.warning(
            "the limit of open files leaves room for fewer connections than there may be; raise it (LimitNOFILE= of "
            "the "
            "unit, ulimit -Hn)");
    }
    return std::clamp(free, connections_least, wanted);
}

}  // namespace wordkeep::cli
