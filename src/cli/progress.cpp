#include "cli/progress.hpp"

#include <unistd.h>

#include <cstdio>

namespace wordkeep::cli {

namespace {

// A signal handler can reach nothing else.
volatile std::sig_atomic_t stop_asked = 0;

void ask_to_stop(int signal) {
    stop_asked = 1;
    std::signal(signal, SIG_DFL);  // the second one ends the process
}

}  // namespace

Progress::Progress(std::string_view what) : what_(what), watched_(isatty(STDERR_FILENO) == 1) {}

void Progress::show(std::int64_t done, std::int64_t all) {
    const std::int64_t permille = all > 0 ? done * 1000 / all : done;
    if (!watched_ || permille == shown_permille_) {
        return;
    }
    shown_permille_ = permille;
    shown_ = true;
    const int width = static_cast<int>(what_.size());
    if (all > 0) {
        std::fprintf(stderr, "\r%.*s %lld of %lld (%lld %%) ", width, what_.data(), static_cast<long long>(done),
                     static_cast<long long>(all), static_cast<long long>(permille / 10));
    } else {
        std::fprintf(stderr, "\r%.*s %lld ", width, what_.data(), static_cast<long long>(done));
    }
    std::fflush(stderr);
}

void Progress::end() {
    if (shown_) {
        std::fputc('\n', stderr);
        shown_ = false;
    }
}

StopOnInterrupt::StopOnInterrupt() {
    stop_asked = 0;
    std::signal(SIGINT, ask_to_stop);
    std::signal(SIGTERM, ask_to_stop);
}

StopOnInterrupt::~StopOnInterrupt() {
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool StopOnInterrupt::asked() {
    return stop_asked != 0;
}

int tell_erased(std::int64_t texts) {
    std::printf("%lld texts are erased.\n", static_cast<long long>(texts));
    if (StopOnInterrupt::asked()) {
        std::puts("Stopped before its end; run the same command again to go on.");
        return 1;
    }
    return 0;
}

}  // namespace wordkeep::cli
