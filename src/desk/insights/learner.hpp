// One computation of the groups, from the corpus to a grouping.
//
// The corpus is looked at in slices, each under the lock for some milliseconds, so that whoever tells of new inquiries
// or asks for groups never waits long; what costs time works on a copy of the sample. Where each inquiry goes is
// written beside where it is now (CorpusRow::coming); taking it over is for the owner.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <shared_mutex>
#include <span>
#include <vector>

#include "base/result.hpp"
#include "desk/insights/describing.hpp"

namespace wordkeep::desk {

// What a computation is to know beside the texts.
struct LearnRequest {
    std::vector<Anchor> anchors{};       // at most limits::insight_anchors_max
    std::vector<AnswerTexts> answers{};  // whose likeness to groups is wanted
};

struct Grouping {
    Model model;
    std::vector<Described> described;  // by GroupNumber; with ids and answers
};

enum class LearnStep : std::uint8_t { idle, sampling, comparing, growing, rest, placing };

struct LearnProgress {
    LearnStep step = LearnStep::idle;
    std::uint64_t done = 0;  // of this step, where it can be told
    std::uint64_t all = 0;
};

// Shared with whoever watches or stops a computation.
struct LearnControl {
    std::atomic<LearnStep> step = LearnStep::idle;
    std::atomic<std::uint64_t> done = 0;
    std::atomic<std::uint64_t> all = 0;
    std::atomic<bool> stop = false;

    void begin(LearnStep next, std::uint64_t count) {
        step = next;
        done = 0;
        all = count;
    }
};

class Learner {
public:
    // All outlive it. mutex guards corpus. between: called now and then, while nothing is locked.
    Learner(Corpus& corpus, std::shared_mutex& mutex, LearnControl& control, const Tuning& tuning, unsigned threads,
            std::function<void()> between)
        : corpus_(corpus),
          mutex_(mutex),
          control_(control),
          tuning_(tuning),
          threads_(threads),
          between_(std::move(between)) {}

    // previous: the groups before, whose ids go to the groups that they are now. Fault: conflict if it was stopped.
    base::Result<Grouping> learn(const LearnRequest& request, std::span<const Group> previous);

private:
    template <class Work>
    void each_slice(Work work);
    [[nodiscard]] std::vector<SampleText> sample();
    [[nodiscard]] std::vector<SampleText> sample_of_rest(const Model& model);
    void add_groups_of_rest(Grouping& grouping);
    void describe_groups(Grouping& grouping, std::span<const SampleText> texts, std::span<const Vector> vectors,
                         const FoundGroups& found);
    void place_all(const Model& model);
    [[nodiscard]] std::size_t corpus_size() const;

    Corpus& corpus_;
    std::shared_mutex& mutex_;
    LearnControl& control_;
    const Tuning& tuning_;
    unsigned threads_;
    std::function<void()> between_;
};

}  // namespace wordkeep::desk
