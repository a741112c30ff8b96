// What can be learnt from the words of all inquiries, in memory only.
//
// It hears of every inquiry (its text as words, never kept as text), of marks and erasures, and computes groups of
// inquiries that ask the same thing when asked to. Between computations new inquiries join the groups that are there.
// Nothing here is written down; what is to last (anchors, counts of a round) is for others to keep, and names words and
// numbers, no inquiry.
//
// Thread-safe. Telling and asking are short; compute() and what says so is for a worker thread.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "desk/insights/continuing.hpp"
#include "desk/insights/learner.hpp"
#include "desk/insights/word_company.hpp"

namespace wordkeep::desk {

// How far the inquiries of a topic are from being answered.
struct TopicWait {
    base::TopicId topic;
    std::uint64_t inquiries = 0;
    std::uint64_t waiting = 0;  // of them new or open
    double turns_waited = 0;    // by those, on average, since the process started
};

class Insights {
public:
    explicit Insights(unsigned threads, Tuning tuning = {}) : tuning_(tuning), threads_(threads) {}

    // --- What it hears; any thread.
    // text: of all its parts, masked, each on a line of its own; in the place of what it had. Beyond
    // limits::insight_inquiries_max new ones are passed over.
    void put(base::InquiryId inquiry, std::string_view text);
    void mark(base::InquiryId inquiry, keep::InquiryState state, std::vector<base::TopicId> topics);
    void forget(base::InquiryId inquiry);
    // A turn has passed: what waits has waited one more.
    void turned();

    // --- Computing.
    // Long; from a worker thread. Faults: busy if one is under way, too_large if there are too many anchors, conflict
    // if it was stopped: then the groups are those from before.
    base::Done compute(const LearnRequest& request);
    // The computation under way gives up soon.
    void stop() { control_.stop = true; }
    [[nodiscard]] LearnProgress progress() const {
        return {control_.step.load(), control_.done.load(), control_.all.load()};
    }

    // --- Asking.
    // Empty before the first computation.
    [[nodiscard]] Overview overview();
    // In no group, not known, or not computed yet: none.
    [[nodiscard]] std::optional<base::GroupId> group_of(base::InquiryId inquiry);
    // Best fitting first. Goes through all inquiries.
    [[nodiscard]] std::vector<base::InquiryId> members(base::GroupId group, std::size_t skip, std::size_t members_max);
    // The groups that a group falls into when looked at more closely; none if it is of one piece. Their ids are new
    // ones; what staff take over of them becomes anchors. Seconds at most.
    [[nodiscard]] std::vector<Group> parts_of(base::GroupId group);
    // Which canned answer fits each group, anew: after answers changed.
    void match_answers(std::span<const AnswerTexts> answers);
    // --- Deciding: what staff make of groups, seen at once, without a computation.
    // None: there is no such group now.
    [[nodiscard]] std::optional<Decidable> decidable(base::GroupId group);
    // Signatures without the words that fewer than limits::insight_word_inquiries_min inquiries have by now; one may be
    // empty then. Goes through all inquiries.
    [[nodiscard]] std::vector<Signature> told_words(std::vector<Signature> signatures);
    // Whether that many inquiries have each word of a name by now, leaving out words that say nothing.
    [[nodiscard]] bool is_told(std::string_view name);
    // How often each of these groups was asked when the others were counted, by the likeness of their words
    // (continuing.hpp), as a group keeps its id. None of all before the first computation.
    [[nodiscard]] std::vector<std::optional<std::int64_t>> asked_before(std::span<const AskedGroup> now,
                                                                        std::span<const AskedGroup> earlier);
    // parts_of() that have told words left, their signatures of nothing else; none if that is one.
    [[nodiscard]] std::vector<Group> told_parts_of(base::GroupId group);
    // These covers in the place of those.
    void recover(std::span<const base::GroupId> gone, std::span<const Cover> come);
    // The inquiries of a group go to its parts, each to the one that it is most like. The ids of parts are new.
    // Faults: conflict if there is no such group, or a computation is under way; too_large if much was split since the
    // last one.
    base::Done split(base::GroupId group, std::span<const Group> parts);

    // What goes with a word (word_company.hpp), and which words set each topic apart. Go through all inquiries.
    [[nodiscard]] std::vector<CompanyWord> company(std::string_view word);
    [[nodiscard]] std::map<base::TopicId, std::vector<TopicWord>> words_of_topics();
    // Topics that anything waits in, the longest waiting first.
    [[nodiscard]] std::vector<TopicWait> waits();

private:
    struct Put {
        base::InquiryId inquiry;
        words::TextWords text;
    };
    struct Mark {
        base::InquiryId inquiry;
        keep::InquiryState state;
        std::vector<base::TopicId> topics;
    };
    struct Forget {
        base::InquiryId inquiry;
    };
    struct Turned {};
    using Change = std::variant<Put, Mark, Forget, Turned>;
    struct Counts {
        std::uint64_t all = 0;
        std::uint64_t waiting = 0;
        std::uint64_t wordless = 0;
    };

    void hear(Change&& change);
    void apply_waiting();
    void apply_under_lock();
    void apply(const Put& put);
    void apply(const Mark& mark);
    void apply(const Forget& forget);
    void apply(const Turned& turned);
    [[nodiscard]] CorpusRow* row_of(base::InquiryId inquiry);
    void count(const CorpusRow& row, std::int64_t by);
    void place(CorpusRow& row);
    void take_over(Grouping&& grouping, std::span<const Anchor> anchors);
    // Under which id it shows.
    [[nodiscard]] base::GroupId shown_as(GroupNumber number) const;
    // That show as this group; none: there is no such group.
    [[nodiscard]] std::vector<GroupNumber> numbers_of(base::GroupId group) const;
    void cover(const Cover& cover);
    void place_among(std::span<const GroupNumber> numbers, GroupNumber first, const Middles& parts);
    // look(): under the shared lock. What waits is applied behind it.
    template <class Look>
    auto looking(Look look) {
        auto seen = [&] {
            const std::shared_lock lock(mutex_);
            return look();
        }();
        apply_waiting();
        return seen;
    }
    // numbers: at least one.
    [[nodiscard]] Group shown(base::GroupId id, std::vector<GroupNumber> numbers) const;

    Tuning tuning_;
    unsigned threads_;
    LearnControl control_;
    std::mutex computing_;
    std::shared_mutex mutex_;  // all but the queue
    Corpus corpus_;
    std::optional<Grouping> grouping_;
    std::vector<Counts> counts_;                                   // by GroupNumber
    std::unordered_map<base::GroupId, Cover> covers_;              // by the id that they show
    std::unordered_map<base::GroupId, base::GroupId> covered_by_;  // the ids of covered groups
    Counts leftover_;
    std::mutex queue_mutex_;
    std::vector<Change> waiting_;
};

}  // namespace wordkeep::desk
