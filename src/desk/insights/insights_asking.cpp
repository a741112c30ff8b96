#include <algorithm>
#include <map>

#include "base/limits.hpp"
#include "desk/insights/insights.hpp"
#include "desk/insights/parts.hpp"

namespace wordkeep::desk {

Overview Insights::overview() {
    return looking([&] {
        Overview overview;
        overview.computed = grouping_.has_value();
        overview.inquiries = corpus_.rows().size();
        overview.leftover = leftover_.all;
        overview.wordless = leftover_.wordless;
        std::map<base::GroupId, std::vector<GroupNumber>> groups;
        for (GroupNumber number = 0; grouping_ && number < grouping_->described.size(); ++number) {
            groups[shown_as(number)].push_back(number);
        }
        for (auto& [id, numbers] : groups) {
            Group group = shown(id, std::move(numbers));
            const auto covered = covers_.find(id);
            if (covered != covers_.end() && covered->second.hidden) {
                overview.hidden.push_back(std::move(group));
            } else if (group.count > 0 || group.anchored) {
                overview.groups.push_back(std::move(group));
            }
        }
        std::ranges::stable_sort(overview.groups, std::ranges::greater{}, &Group::count);
        std::ranges::stable_sort(overview.hidden, std::ranges::greater{}, &Group::count);
        return overview;
    });
}

std::optional<base::GroupId> Insights::group_of(base::InquiryId inquiry) {
    return looking([&]() -> std::optional<base::GroupId> {
        const std::optional<RowNumber> row = corpus_.find(inquiry);
        if (!row || !grouping_ || corpus_.rows()[*row].placed.group >= grouping_->described.size()) {
            return std::nullopt;
        }
        return shown_as(corpus_.rows()[*row].placed.group);
    });
}

std::vector<base::InquiryId> Insights::members(base::GroupId group, std::size_t skip, std::size_t members_max) {
    struct Member {
        float likeness;
        base::InquiryId inquiry;
    };
    std::vector<Member> members = looking([&] {
        std::vector<Member> found;
        const std::vector<GroupNumber> numbers = numbers_of(group);
        for (const CorpusRow& row : std::as_const(corpus_).rows()) {
            if (std::ranges::find(numbers, row.placed.group) != numbers.end()) {
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
        const std::vector<GroupNumber> numbers = numbers_of(group);
        if (numbers.empty()) {
            return parts;
        }
        Sampler sampler(base::limits::insight_part_texts_max);
        for (const CorpusRow& row : std::as_const(corpus_).rows()) {
            if (std::ranges::find(numbers, row.placed.group) != numbers.end()) {
                sampler.add(row, corpus_.forms());
            }
        }
        for (Described& part : parts_within(corpus_, grouping_->model, sampler.take(), tuning_, threads_)) {
            part.candidates.resize(std::min(part.candidates.size(), group_examples_max), base::InquiryId::from_bits(0));
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
