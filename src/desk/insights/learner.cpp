#include "desk/insights/learner.hpp"

#include <algorithm>
#include <mutex>

#include "base/limits.hpp"
#include "desk/insights/answer_match.hpp"
#include "desk/insights/group_ids.hpp"
#include "desk/insights/side_by_side.hpp"

namespace wordkeep::desk {

namespace {

constexpr std::size_t slice_rows = 16'384;
constexpr int rest_passes_max = 2;

std::vector<Seed> seeds_of(const Model& model, std::span<const Anchor> anchors, const Forms& forms) {
    std::vector<Seed> seeds;
    for (const Anchor& anchor : anchors) {
        Seed& seed = seeds.emplace_back();
        for (const Signature& signature : anchor.signatures) {
            seed.signatures.push_back(model.vector_of(signature, forms));
        }
    }
    return seeds;
}

base::Done stopped() {
    return base::fault(base::FaultKind::conflict, "The computation was stopped; start it again.");
}

}  // namespace

// work(rows): under the shared lock.
template <class Work>
void Learner::each_slice(Work work) {
    bool more = true;
    for (std::size_t begin = 0; more && !control_.stop; begin += slice_rows) {
        {
            const std::shared_lock lock(mutex_);
            const std::span<CorpusRow> rows = corpus_.rows();
            const std::span<CorpusRow> slice = rows.subspan(std::min(begin, rows.size()));
            work(slice.first(std::min(slice_rows, slice.size())));
            more = slice.size() > slice_rows;
        }
        control_.done += slice_rows;
        between_();
    }
}

std::vector<SampleText> Learner::sample() {
    Sampler sampler(base::limits::insight_sample_texts_max);
    each_slice([&](std::span<const CorpusRow> rows) {
        for (const CorpusRow& row : rows) {
            sampler.add(row, corpus_.forms());
        }
    });
    return sampler.take();
}

void Learner::place_all(const Model& model) {
    each_slice([&](std::span<CorpusRow> rows) {
        constexpr std::size_t rows_at_once = 1'024;
        side_by_side(rows.size(), threads_, rows_at_once, [&](std::size_t begin, std::size_t end) {
            std::vector<float> sums(model.middles().count());
            for (CorpusRow& row : rows.subspan(begin, end - begin)) {
                row.coming = model.place(row.forms, corpus_.forms(), sums);
            }
        });
    });
}

std::vector<SampleText> Learner::sample_of_rest(const Model& model) {
    place_all(model);
    Sampler sampler(base::limits::insight_sample_texts_max);
    each_slice([&](std::span<const CorpusRow> rows) {
        for (const CorpusRow& row : rows) {
            if (row.coming.group == no_group) {
                sampler.add(row, corpus_.forms());
            }
        }
    });
    return sampler.take();
}

void Learner::describe_groups(Grouping& grouping, std::span<const SampleText> texts, std::span<const Vector> vectors,
                              const FoundGroups& found) {
    const std::shared_lock lock(mutex_);
    std::vector<Described> described = describe(grouping.model, corpus_.forms(), texts, vectors, found);
    std::ranges::move(described, std::back_inserter(grouping.described));
}

// What is in no group may hold groups that were too small for the sample.
void Learner::add_groups_of_rest(Grouping& grouping) {
    const std::vector<SampleText> texts = sample_of_rest(grouping.model);
    std::vector<Vector> vectors;
    {
        const std::shared_lock lock(mutex_);
        vectors = grouping.model.vectors_of(texts, corpus_.forms());
    }
    const std::size_t features = grouping.model.features().count();
    const FoundGroups found = find_groups(texts, vectors, features, {}, tuning_, threads_, control_.stop);
    if (control_.stop) {
        return;
    }
    describe_groups(grouping, texts, vectors, found);
    std::vector<Vector> middles;
    for (GroupNumber group = 0; group < grouping.model.middles().count(); ++group) {
        middles.push_back(grouping.model.middles()[group]);
    }
    for (GroupNumber group = 0; group < found.middles.count(); ++group) {
        middles.push_back(found.middles[group]);
    }
    const std::size_t kept = std::min(middles.size(), base::limits::insight_groups_max);
    middles.resize(kept);
    grouping.described.resize(kept);
    grouping.model.set_middles(Middles(std::move(middles), features));
}

base::Result<Grouping> Learner::learn(const LearnRequest& request, std::span<const Group> previous) {
    control_.begin(LearnStep::sampling, corpus_size());
    const std::vector<SampleText> texts = sample();
    control_.begin(LearnStep::comparing, 0);
    std::shared_lock lock(mutex_);
    Grouping grouping{Model(corpus_, texts, tuning_), {}};
    const std::vector<Vector> vectors = grouping.model.vectors_of(texts, corpus_.forms());
    const std::vector<Seed> seeds = seeds_of(grouping.model, request.anchors, corpus_.forms());
    lock.unlock();
    between_();
    const std::size_t features = grouping.model.features().count();
    FoundGroups found = find_groups(texts, vectors, features, seeds, tuning_, threads_, control_.stop);
    if (control_.stop) {
        return std::unexpected(stopped().error());
    }
    control_.begin(LearnStep::growing, 0);
    describe_groups(grouping, texts, vectors, found);
    grouping.model.set_middles(std::move(found.middles));
    const bool all_seen = texts.size() < base::limits::insight_sample_texts_max;
    for (int pass = 0; pass < rest_passes_max && !all_seen && !control_.stop; ++pass) {
        control_.begin(LearnStep::rest, 2 * corpus_size());
        add_groups_of_rest(grouping);
    }
    lock.lock();
    const AnswerMatch answers(grouping.model, corpus_.forms(), request.answers);
    for (GroupNumber group = 0; group < grouping.described.size(); ++group) {
        grouping.described[group].group.answer = answers.of(grouping.model.middles()[group]);
    }
    give_ids(grouping.model, corpus_.forms(), request.anchors, previous, grouping.described);
    lock.unlock();
    control_.begin(LearnStep::placing, corpus_size());
    place_all(grouping.model);
    if (control_.stop) {
        return std::unexpected(stopped().error());
    }
    return grouping;
}

std::size_t Learner::corpus_size() const {
    const std::shared_lock lock(mutex_);
    return std::as_const(corpus_).rows().size();
}

}  // namespace wordkeep::desk
