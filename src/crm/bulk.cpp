#include "crm/bulk.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/limits.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;

// Inquiries of one transaction: few enough that deliveries don't wait for it.
constexpr std::size_t chunk_inquiries = 256;

std::unexpected<base::Fault> is_forgotten() {
    return base::fault(FaultKind::not_found, "this job is not remembered any more");
}

}  // namespace

std::uint32_t Bulk::Job::number_of(const keep::Marks& one) {
    const auto [found, added] = numbers.try_emplace(one, static_cast<std::uint32_t>(marks.size()));
    if (added) {
        marks.push_back(one);
    }
    return found->second;
}

Bulk::Job* Bulk::find(BulkId job) {
    const auto found = std::ranges::find(jobs_, job, [](const Job& one) { return one.progress.id; });
    return found == jobs_.end() ? nullptr : &*found;
}

base::Result<BulkProgress> Bulk::start(Work work) {
    const std::scoped_lock lock(mutex_);
    if (ending_) {
        return base::fault(FaultKind::unavailable, "the server stops");
    }
    if (!jobs_.empty() && jobs_.back().progress.running) {
        return base::fault(FaultKind::conflict, "another change of many is under way; wait for its end or stop it");
    }
    if (thread_.joinable()) {
        thread_.join();  // it ended: all that is left of it is to return
    }
    forget_old();
    Job& job = jobs_.emplace_back(Job{{BulkId::from_bits(random_.bits()), true}, {}, {}, {}});
    thread_ = std::jthread([this, &job, work = std::move(work)] { run(job, work); });
    return job.progress;
}

void Bulk::forget_old() {
    const auto too_much = [this] {
        std::size_t steps = 0;
        for (const Job& job : jobs_) {
            steps += job.steps.size();
        }
        return jobs_.size() >= base::limits::bulk_jobs_max || steps > base::limits::bulk_undo_inquiries_max / 2;
    };
    while (!jobs_.empty() && too_much()) {
        jobs_.pop_front();
    }
}

void Bulk::run(Job& job, const Work& work) {
    const bool fine = work(job);
    {
        const std::scoped_lock lock(mutex_);
        job.progress.running = false;
        job.progress.failed = !fine;
        job.progress.stopped = job.stop_asked && job.progress.done < job.progress.all;
        job.progress.undoable = !job.steps.empty() && std::cmp_equal(job.steps.size(), job.progress.changed);
        job.numbers.clear();
    }
    if (!fine) {
        log_.warning("a change of many inquiries could not be run to its end; what was changed so far stays");
    }
    told_();
}

bool Bulk::goes_on(Job& job) {
    const std::scoped_lock lock(mutex_);
    return !job.stop_asked && !ending_;
}

std::optional<std::vector<base::InquiryId>> Bulk::chosen(Job& job, const BulkChoice& choice) {
    auto inquiries = choice([this, &job] { return goes_on(job); });
    if (!inquiries) {
        return std::nullopt;
    }
    const std::scoped_lock lock(mutex_);
    job.progress.all = static_cast<std::int64_t>(inquiries->size());
    return std::move(*inquiries);
}

bool Bulk::run_chunk(Job& job, std::size_t from, std::size_t to, const One& one,
                     const std::function<base::InquiryId(std::size_t)>& inquiry) {
    std::vector<std::optional<keep::Changed>> results;
    base::Done done = store_.run(
        [&](keep::Connection& connection) -> base::Done {
            for (std::size_t at = from; at < to; ++at) {
                auto result = one(connection, at);
                if (!result) {
                    return std::unexpected(result.error());
                }
                results.push_back(std::move(*result));
            }
            return {};
        },
        [&] {
            for (std::size_t at = from; at < to; ++at) {
                if (const auto& result = results[at - from]; result && result->before != result->after) {
                    listener_(inquiry(at), result->after);
                }
            }
        });
    if (!done) {
        return false;
    }
    {
        const std::scoped_lock lock(mutex_);
        for (std::size_t at = from; at < to; ++at) {
            const auto& result = results[at - from];
            ++job.progress.done;
            job.progress.skipped += result ? 0 : 1;
            if (result && result->before != result->after) {
                ++job.progress.changed;
                if (job.steps.size() < base::limits::bulk_undo_inquiries_max) {
                    job.steps.push_back({inquiry(at), job.number_of(result->before), job.number_of(result->after)});
                }
            }
        }
    }
    told_();
    return true;
}

bool Bulk::change_all(Job& job, const BulkChoice& choice, const keep::MarksChange& change) {
    const auto inquiries = chosen(job, choice);
    if (!inquiries) {
        return false;
    }
    const One one = [&](keep::Connection& connection, std::size_t at) -> base::Result<std::optional<keep::Changed>> {
        const base::InquiryId inquiry = (*inquiries)[at];
        if (const auto there = keep::marks_of(connection, inquiry); !there) {
            return there.error().kind == FaultKind::not_found
                       ? base::Result<std::optional<keep::Changed>>(std::nullopt)
                       : base::Result<std::optional<keep::Changed>>(std::unexpect, there.error());
        }
        auto changed = keep::change_marks(connection, inquiry, {}, change);
        if (!changed) {
            return std::unexpected(changed.error());
        }
        return std::optional(std::move(*changed));
    };
    for (std::size_t from = 0; from < inquiries->size() && goes_on(job); from += chunk_inquiries) {
        const std::size_t to = std::min(from + chunk_inquiries, inquiries->size());
        if (!run_chunk(job, from, to, one, [&](std::size_t at) { return (*inquiries)[at]; })) {
            return false;
        }
    }
    return true;
}

bool Bulk::undo_all(Job& job, const std::vector<Step>& steps, const std::vector<keep::Marks>& marks) {
    const One one = [&](keep::Connection& connection, std::size_t at) -> base::Result<std::optional<keep::Changed>> {
        const Step& step = steps[at];
        auto now = keep::marks_of(connection, step.inquiry);
        if (!now && now.error().kind != FaultKind::not_found) {
            return std::unexpected(now.error());
        }
        if (!now || *now != marks[step.after]) {
            return std::optional<keep::Changed>();
        }
        auto back = keep::put_marks(connection, step.inquiry, marks[step.before]);
        if (!back) {
            return std::unexpected(back.error());
        }
        return std::optional(keep::Changed{std::move(*now), std::move(*back)});
    };
    for (std::size_t from = 0; from < steps.size() && goes_on(job); from += chunk_inquiries) {
        const std::size_t to = std::min(from + chunk_inquiries, steps.size());
        if (!run_chunk(job, from, to, one, [&](std::size_t at) { return steps[at].inquiry; })) {
            return false;
        }
    }
    return true;
}

bool Bulk::erase_all(Job& job, const BulkChoice& choice) {
    const auto inquiries = chosen(job, choice);
    if (!inquiries) {
        return false;
    }
    for (std::size_t from = 0; from < inquiries->size() && goes_on(job); from += chunk_inquiries) {
        const std::size_t to = std::min(from + chunk_inquiries, inquiries->size());
        std::vector<base::MessageId> texts;
        std::int64_t skipped = 0;
        for (std::size_t at = from; at < to; ++at) {
            const auto found = eraser_.find_inquiry((*inquiries)[at]);
            if (!found && found.error().kind != FaultKind::not_found) {
                return false;
            }
            skipped += found ? 0 : 1;
            if (found) {
                texts.insert(texts.end(), found->ids.begin(), found->ids.end());
            }
        }
        if (!eraser_.erase(texts, [](std::int64_t, std::int64_t) { return true; })) {
            return false;
        }
        {
            const std::scoped_lock lock(mutex_);
            job.progress.done += static_cast<std::int64_t>(to - from);
            job.progress.skipped += skipped;
            job.progress.changed += static_cast<std::int64_t>(to - from) - skipped;
        }
        told_();
    }
    return true;
}

base::Result<BulkProgress> Bulk::change(BulkChoice choice, keep::MarksChange change) {
    if (change.state == keep::InquiryState::fading) {
        return base::fault(FaultKind::invalid, "only a turn makes an inquiry fading");
    }
    return start([this, choice = std::move(choice), change = std::move(change)](Job& job) {
        return change_all(job, choice, change);
    });
}

base::Result<BulkProgress> Bulk::erase(BulkChoice choice) {
    return start([this, choice = std::move(choice)](Job& job) { return erase_all(job, choice); });
}

base::Result<BulkProgress> Bulk::undo(BulkId id) {
    // Shared with the work, which a std::function must be able to copy.
    const auto steps = std::make_shared<std::vector<Step>>();
    const auto marks = std::make_shared<std::vector<keep::Marks>>();
    {
        const std::scoped_lock lock(mutex_);
        Job* job = find(id);
        if (job == nullptr) {
            return is_forgotten();
        }
        if (!job->progress.undoable || jobs_.back().progress.running) {
            return base::fault(FaultKind::conflict, job->progress.undoable
                                                        ? "another change of many is under way; wait for its end"
                                                        : "this can't be undone: it was undone, erased, or too much");
        }
        job->progress.undoable = false;
        steps->swap(job->steps);
        marks->swap(job->marks);
    }
    return start([this, steps, marks](Job& job) {
        {
            const std::scoped_lock lock(mutex_);
            job.progress.all = static_cast<std::int64_t>(steps->size());
        }
        return undo_all(job, *steps, *marks);
    });
}

std::optional<BulkProgress> Bulk::progress(BulkId id) const {
    const std::scoped_lock lock(mutex_);
    const auto found = std::ranges::find(jobs_, id, [](const Job& one) { return one.progress.id; });
    return found == jobs_.end() ? std::nullopt : std::optional(found->progress);
}

std::vector<BulkProgress> Bulk::jobs() const {
    const std::scoped_lock lock(mutex_);
    std::vector<BulkProgress> all;
    std::transform(jobs_.rbegin(), jobs_.rend(), std::back_inserter(all), [](const Job& job) { return job.progress; });
    return all;
}

void Bulk::stop(BulkId id) {
    const std::scoped_lock lock(mutex_);
    if (Job* job = find(id); job != nullptr && job->progress.running) {
        job->stop_asked = true;
    }
}

void Bulk::end() {
    {
        const std::scoped_lock lock(mutex_);
        ending_ = true;
    }
    if (thread_.joinable()) {
        thread_.join();
    }
}

}  // namespace wordkeep::crm
