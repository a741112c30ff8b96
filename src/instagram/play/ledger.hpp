// What a receiver that does its work holds after a run: the model against which `simulate --verify` compares.
//
// A text is required once its delivery was acknowledged. A delivery that was sent and never acknowledged may or may not
// have been kept, so what it would leave is allowed and not required.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace wordkeep::instagram::play {

enum class StepKind : std::uint8_t { keep, replace, erase };

// What one item asks of the receiver. message: our number of the message (its mid is made of it).
struct Step {
    StepKind kind;
    std::uint64_t message;
    std::string text;  // empty for erase
};

struct Verdict {
    std::uint64_t required = 0;  // texts that must be there
    std::uint64_t found = 0;     // of those, how many are
    std::uint64_t missing = 0;   // acknowledged and not there: lost
    std::uint64_t surplus = 0;   // there, and neither required nor allowed: kept twice, or kept though erased
    [[nodiscard]] bool right() const { return missing == 0 && surplus == 0; }
};

// Not thread-safe.
class Ledger {
public:
    // The answer was 200.
    void acknowledged(const std::vector<Step>& steps);
    // The run ended without an answer to it.
    void unanswered(const std::vector<Step>& steps);
    // What the receiver held before the run.
    void held_before(std::vector<std::string> texts);
    // kept: every text the receiver holds, in any order.
    [[nodiscard]] Verdict compare(const std::vector<std::string>& kept) const;

private:
    struct State {
        std::string text;
        bool erased = false;
        bool doubtful = false;
    };
    std::unordered_map<std::uint64_t, State> messages_;
    std::vector<std::string> allowed_;
};

}  // namespace wordkeep::instagram::play
