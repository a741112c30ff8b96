// A bound on how often something may happen: so many at once, then one a pause. Not thread-safe.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>

#include "base/clock.hpp"

namespace wordkeep::base {

class TokenBucket {
public:
    TokenBucket(std::uint32_t burst, std::chrono::milliseconds pause) : burst_(burst), pause_(pause) {}

    // True if it may happen now; then it counts.
    bool take(SteadyTime now) {
        // full_at_: when the bucket would be full again; each token puts that off by one pause.
        const SteadyTime base = std::max(full_at_, now);
        if (base - now > pause_ * (burst_ - 1)) {
            return false;
        }
        full_at_ = base + pause_;
        return true;
    }
    // How long until take() succeeds.
    [[nodiscard]] std::chrono::milliseconds wait(SteadyTime now) const {
        const auto behind = std::chrono::ceil<std::chrono::milliseconds>(std::max(full_at_, now) - now);
        return std::max(behind - pause_ * (burst_ - 1), std::chrono::milliseconds(0));
    }

private:
    std::uint32_t burst_;
    std::chrono::milliseconds pause_;
    SteadyTime full_at_{};
};

}  // namespace wordkeep::base
