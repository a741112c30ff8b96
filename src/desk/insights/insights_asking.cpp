#include <algorithm>
#include <map>

#include "base/limits.hpp"
#include "desk/insights/insights.hpp"
#include "desk/insights/parts.hpp"

namespace wordkeep::desk {

namespace {

constexpr std::size_t examples_max = 3;

}  // namespace

std::optional<GroupNumber> Insights::number_of(base::GroupId group) const {
    for (GroupNumber number = 0; grouping_ && number < grouping_->described.size(); ++number) {
        if (grouping_->described[number].group.id == group) {
            return number;
        }
    }
    return std::nullopt;
}

Group Insights::shown(GroupNumber number) const {
    const Described& described = grouping_->described[number];
    Group group = described.group;
    group.count = counts_[number].all;
    group.waiting = counts_[number].waiting;
    const std::size_t all = corpus_.rows().size();
    group.share = all == 0 ? 0 : static_cast<double>(group.count) / static_cast<double>(all);
    for (const base::InquiryId candidate : described.candidates) {
        const std::optional<RowNumber> row = corpus_.find(candidate);
        if (group.examples.size() < examples_max && row && corpus_.rows()[*row].placed.group == number) {
            group.examples.push_back(candidate);
        }
    }
    return group;
}

Overview Insights::overview() {
    return looking([&] {
        Overview overview;
        overview.inquiries = corpus_.rows().size();
        overview.leftover = leftover_.all;
        overview.wordless = leftover_.wordless;
        for (GroupNumber number = 0; grouping_ && number < grouping_->described.size(); ++number) {
            if (counts_[number].all > 0 || grouping_->described[number].group.anchored) {
                overview.groups.push_back(shown(number));
            }
        }
        std::ranges::stable_sort(overview.groups, std::ranges::greater{}, &Group::count);
        return overview;
    });
}

std::optional<base::GroupId> Insights::group_of(base::InquiryId inquiry) {
    return looking([&]() -> std::optional<base::GroupId> {
        const std::optional<RowNumber> row = corpus_.find(inquiry);
        if (!row || !grouping_ || corpus_.rows()[*row].placed.group >= grouping_->described.size()) {
            return std::nullopt;
        }
        return grouping_->described[corpus_.rows()[*row].placed.group].group.id;
    });
}

std::vector<base::InquiryId> Insights::members(base::GroupId group, std::size_t skip, std::size_t members_max) {
    struct Member {
        float likeness;
        base::InquiryId inquiry;
    };
    std::vector<Member> members = looking([&] {
        std::vector<Member> found;
        const std::optional<GroupNumber> number = number_of(group);
        for (const CorpusRow& row : std::as_const(corpus_).rows()) {
            if (number && row.placed.group == *number) {
                found.push_back({row.placed.likeness, row.inquiry});
            }
        }
        return found;
    });
    std::ranges::sort(members, [](const Member& one, const Member& other) {
        return one.likeness != other.likeness ? one.likeness > other.likeness : one.inquiry < other.inquiry;
    });
    std::vector<base::InquiryId> page;
    for (std::size_t at = skip; at < members.size() && page.size() < members_max; ++at) {
        page.push_back(members[at].inquiry);
    }
    return page;
}

std::vector<Group> Insights::parts_of(base::GroupId group) {
    return looking([&] {
        std::vector<Group> parts;
        const std::optional<GroupNumber> number = number_of(group);
        if (!number) {
            return parts;
        }
        Sampler sampler(base::limits::insight_part_texts_max);
        for (const CorpusRow& row : std::as_const(corpus_).rows()) {
            if (row.placed.group == *number) {
                sampler.add(row, corpus_.forms());
            }
        }
        for (Described& part : parts_within(corpus_, grouping_->model, sampler.take(), tuning_, threads_)) {
            part.candidates.resize(std::min(part.candidates.size(), examples_max), base::InquiryId::from_bits(0));
            part.group.examples = std::move(part.candidates);
            parts.push_back(std::move(part.group));
        }
        return parts.size() > 1 ? parts : std::vector<Group>{};
    });
}

std::vector<CompanyWord> Insights::company(std::string_view word) {
    return looking([&] { return company_of(corpus_, Features(corpus_.forms()), word); });
}

std::map<base::TopicId, std::vector<TopicWord>> Insights::words_of_topics() {
    return looking([&] { return topic_words(corpus_, Features(corpus_.forms())); });
}

std::vector<TopicWait> Insights::waits() {
    std::map<base::TopicId, TopicWait> waits;
    looking([&] {
        for (const CorpusRow& row : std::as_const(corpus_).rows()) {
            for (const base::TopicId topic : corpus_.topics(row.topics)) {
                TopicWait& wait = waits.try_emplace(topic, TopicWait{.topic = topic}).first->second;
                ++wait.inquiries;
                wait.waiting += row.waiting() ? 1 : 0;
                wait.turns_waited += row.waiting() ? row.turns_waited : 0;
            }
        }
        return true;
    });
    std::vector<TopicWait> list;
    for (auto& [topic, wait] : waits) {
        if (wait.waiting > 0) {
            wait.turns_waited /= static_cast<double>(wait.waiting);
            list.push_back(wait);
        }
    }
    std::ranges::stable_sort(list, std::ranges::greater{}, &TopicWait::turns_waited);
    return list;
}

}  // namespace wordkeep::desk
