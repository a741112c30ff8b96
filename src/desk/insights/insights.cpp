#include "desk/insights/insights.hpp"

#include <utility>

#include "base/limits.hpp"

namespace wordkeep::desk {

void Insights::put(base::InquiryId inquiry, std::string_view text) {
    hear(Put{inquiry, words::text_words(text)});
}

void Insights::mark(base::InquiryId inquiry, keep::InquiryState state, std::vector<base::TopicId> topics) {
    hear(Mark{inquiry, state, std::move(topics)});
}

void Insights::forget(base::InquiryId inquiry) {
    hear(Forget{inquiry});
}

void Insights::turned() {
    hear(Turned{});
}

void Insights::hear(Change&& change) {
    std::size_t waiting = 0;
    {
        const std::scoped_lock lock(queue_mutex_);
        waiting_.push_back(std::move(change));
        waiting = waiting_.size();
    }
    if (waiting > base::limits::insight_changes_waiting_max) {
        const std::scoped_lock lock(mutex_);
        apply_under_lock();
    } else {
        apply_waiting();
    }
}

// Whoever comes by while nobody looks at the corpus applies what waits, in order. Who finds it locked may go: the one
// who has it locked comes here next.
void Insights::apply_waiting() {
    bool more = true;
    while (more) {
        {
            const std::unique_lock lock(mutex_, std::try_to_lock);
            if (!lock.owns_lock()) {
                return;
            }
            apply_under_lock();
        }
        const std::scoped_lock lock(queue_mutex_);
        more = !waiting_.empty();
    }
}

void Insights::apply_under_lock() {
    std::vector<Change> changes;
    {
        const std::scoped_lock lock(queue_mutex_);
        changes.swap(waiting_);
    }
    for (const Change& change : changes) {
        std::visit([this](const auto& one) { apply(one); }, change);
    }
}

CorpusRow* Insights::row_of(base::InquiryId inquiry) {
    const std::optional<RowNumber> number = corpus_.find(inquiry);
    return number ? &corpus_.rows()[*number] : nullptr;
}

void Insights::apply(const Put& put) {
    if (const CorpusRow* row = row_of(put.inquiry)) {
        count(*row, -1);
    }
    if (corpus_.put(put.inquiry, put.text)) {
        CorpusRow& row = *row_of(put.inquiry);
        place(row);
        count(row, 1);
    }
}

void Insights::apply(const Mark& mark) {
    if (const CorpusRow* row = row_of(mark.inquiry)) {
        count(*row, -1);
        corpus_.mark(mark.inquiry, mark.state, mark.topics);
        count(*row, 1);
    }
}

void Insights::apply(const Forget& forget) {
    if (const CorpusRow* row = row_of(forget.inquiry)) {
        count(*row, -1);
        corpus_.forget(forget.inquiry);
    }
}

void Insights::apply(const Turned& /*turned*/) {
    corpus_.turned();
}

void Insights::place(CorpusRow& row) {
    if (grouping_) {
        std::vector<float> sums(grouping_->model.middles().count());
        row.placed = grouping_->model.place(row.forms, corpus_.forms(), sums);
    }
}

void Insights::count(const CorpusRow& row, std::int64_t by) {
    Counts& counts = row.placed.group < counts_.size() ? counts_[row.placed.group] : leftover_;
    counts.all += static_cast<std::uint64_t>(by);
    counts.waiting += row.waiting() ? static_cast<std::uint64_t>(by) : 0;
    counts.wordless += row.placed.likeness <= 0 ? static_cast<std::uint64_t>(by) : 0;
}

base::Done Insights::compute(const LearnRequest& request) {
    const std::unique_lock only_one(computing_, std::try_to_lock);
    if (!only_one.owns_lock()) {
        return base::fault(base::FaultKind::busy, "Groups are being computed already; wait for that.");
    }
    if (request.anchors.size() > base::limits::insight_anchors_max) {
        return base::fault(base::FaultKind::too_large, "There are too many decisions about groups; remove some.");
    }
    control_.stop = false;
    const std::vector<Group> previous = overview().groups;
    Learner learner(corpus_, mutex_, control_, tuning_, threads_, [this] { apply_waiting(); });
    base::Result<Grouping> learnt = learner.learn(request, previous);
    control_.begin(LearnStep::idle, 0);
    if (learnt) {
        const std::scoped_lock lock(mutex_);
        apply_under_lock();
        take_over(std::move(*learnt), request.anchors);
    }
    apply_waiting();
    return learnt ? base::Done{} : std::unexpected(learnt.error());
}

// Inquiries that came or moved since are placed here.
void Insights::take_over(Grouping&& grouping, std::span<const Anchor> anchors) {
    grouping_ = std::move(grouping);
    covers_.clear();
    covered_by_.clear();
    for (const Anchor& anchor : anchors) {
        cover({anchor.id, {anchor.id}, anchor.name, anchor.hidden});
    }
    counts_.assign(grouping_->described.size(), {});
    leftover_ = {};
    for (CorpusRow& row : corpus_.rows()) {
        row.placed = row.coming;
        row.coming = {};
        if (row.placed.group == unplaced) {
            place(row);
        }
        count(row, 1);
    }
}

}  // namespace wordkeep::desk
