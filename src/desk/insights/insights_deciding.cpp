#include <algorithm>
#include <iterator>
#include <map>
#include <mutex>
#include <utility>

#include "base/limits.hpp"
#include "desk/insights/answer_match.hpp"
#include "desk/insights/insights.hpp"
#include "desk/insights/one_of_several.hpp"

namespace wordkeep::desk {

base::GroupId Insights::shown_as(GroupNumber number) const {
    const base::GroupId own = grouping_->described[number].group.id;
    const auto covered = covered_by_.find(own);
    return covered == covered_by_.end() ? own : covered->second;
}

std::vector<GroupNumber> Insights::numbers_of(base::GroupId group) const {
    std::vector<GroupNumber> numbers;
    for (GroupNumber number = 0; grouping_ && number < grouping_->described.size(); ++number) {
        if (shown_as(number) == group) {
            numbers.push_back(number);
        }
    }
    return numbers;
}

Group Insights::shown(base::GroupId id, std::vector<GroupNumber> numbers) const {
    std::ranges::stable_sort(numbers, std::ranges::greater{},
                             [this](GroupNumber number) { return counts_[number].all; });
    std::vector<Group> parts;
    for (const GroupNumber number : numbers) {
        const Described& described = grouping_->described[number];
        Group& part = parts.emplace_back(described.group);
        part.count = counts_[number].all;
        part.waiting = counts_[number].waiting;
        for (const base::InquiryId candidate : described.candidates) {
            const std::optional<RowNumber> row = corpus_.find(candidate);
            if (part.examples.size() < group_examples_max && row && corpus_.rows()[*row].placed.group == number) {
                part.examples.push_back(candidate);
            }
        }
    }
    Group group = one_of_several(std::move(parts));
    group.id = id;
    const std::size_t all = corpus_.rows().size();
    group.share = all == 0 ? 0 : static_cast<double>(group.count) / static_cast<double>(all);
    const auto covered = covers_.find(id);
    group.anchored = covered != covers_.end() && covered->second.decided;
    if (covered != covers_.end() && !covered->second.name.empty()) {
        group.name = covered->second.name;
    }
    return group;
}

void Insights::cover(const Cover& cover) {
    for (const base::GroupId group : cover.groups) {
        covered_by_.insert_or_assign(group, cover.id);
    }
    covers_.insert_or_assign(cover.id, cover);
}

void Insights::recover(std::span<const base::GroupId> gone, std::span<const Cover> come) {
    const std::scoped_lock lock(mutex_);
    for (const base::GroupId id : gone) {
        std::erase_if(covered_by_, [&](const auto& pair) { return pair.second == id; });
        covers_.erase(id);
    }
    for (const Cover& one : come) {
        cover(one);
    }
    apply_under_lock();
}

std::optional<Decidable> Insights::decidable(base::GroupId group) {
    return looking([&]() -> std::optional<Decidable> {
        const std::vector<GroupNumber> numbers = numbers_of(group);
        if (numbers.empty()) {
            return std::nullopt;
        }
        const auto covered = covers_.find(group);
        const bool asked = std::ranges::any_of(numbers, [this](GroupNumber number) { return counts_[number].all > 0; });
        if (covered == covers_.end() && !asked) {
            return std::nullopt;  // split, or erased
        }
        Decidable found{
            {}, covered == covers_.end() ? Cover{.id = group, .groups = {}, .decided = false} : covered->second};
        found.cover.groups.clear();
        for (const GroupNumber number : numbers) {
            found.cover.groups.push_back(grouping_->described[number].group.id);
            // What was split and put together again is known by the words of its parts.
            if (counts_[number].all > 0 || numbers.size() == 1) {
                found.signatures.push_back(grouping_->described[number].group.signature);
            }
        }
        return found;
    });
}

// Inquiries are counted, each once for a word in whatever form; a meaning is none of the texts' words.
std::vector<Signature> Insights::told_words(std::vector<Signature> signatures) {
    return looking([&] {
        const Forms& forms = std::as_const(corpus_).forms();
        const Features features(forms);
        std::unordered_map<FeatureId, std::uint32_t> inquiries;
        const auto lexeme_of = [&](const std::string& form) {
            const std::optional<FormId> known = forms.find(form);
            return known ? features.lexeme_of(*known, forms[*known].traits) : no_feature;
        };
        for (const Signature& signature : signatures) {
            for (const SignatureWord& word : signature) {
                inquiries.emplace(lexeme_of(word.form), 0);
            }
        }
        std::vector<FeatureId> seen;
        for (const CorpusRow& row : std::as_const(corpus_).rows()) {
            seen.clear();
            for (const FormId form : row.forms) {
                const FeatureId lexeme = features.lexeme_of(form, forms[form].traits);
                const auto counted = inquiries.find(lexeme);
                if (counted != inquiries.end() && std::ranges::find(seen, lexeme) == seen.end()) {
                    seen.push_back(lexeme);
                    ++counted->second;
                }
            }
        }
        inquiries[no_feature] = 0;
        for (Signature& signature : signatures) {
            std::erase_if(signature, [&](const SignatureWord& word) {
                return !word.form.starts_with(meaning_mark) &&
                       inquiries[lexeme_of(word.form)] < base::limits::insight_word_inquiries_min;
            });
        }
        return signatures;
    });
}

bool Insights::is_told(std::string_view name) {
    const words::TextWords words = words::text_words(name);
    return looking([&] {
        const Forms& forms = std::as_const(corpus_).forms();
        return std::ranges::all_of(words.words, [&](const words::TextWord& word) {
            const std::optional<FormId> form = forms.find(word.form);
            return form && (forms[*form].traits.kind == FormKind::filler ||
                            forms[*form].inquiries >= base::limits::insight_word_inquiries_min);
        });
    });
}

std::vector<std::optional<std::int64_t>> Insights::asked_before(std::span<const AskedGroup> now,
                                                                std::span<const AskedGroup> earlier) {
    return looking([&] {
        const auto as_counted = [this](std::span<const AskedGroup> groups) {
            std::vector<CountedWays> counted;
            for (const AskedGroup& group : groups) {
                CountedWays& ways = counted.emplace_back(CountedWays{{}, group.count});
                for (const Signature& way : group.ways) {
                    ways.ways.push_back(grouping_ ? grouping_->model.vector_of(way, corpus_.forms()) : Vector());
                }
            }
            return counted;
        };
        return counts_before(as_counted(now), as_counted(earlier));
    });
}

std::vector<Group> Insights::told_parts_of(base::GroupId group) {
    std::vector<Group> parts = parts_of(group);
    std::vector<Signature> signatures;
    std::ranges::transform(parts, std::back_inserter(signatures), &Group::signature);
    signatures = told_words(std::move(signatures));
    for (std::size_t part = 0; part < parts.size(); ++part) {
        parts[part].signature = std::move(signatures[part]);
    }
    std::erase_if(parts, [](const Group& part) { return part.signature.empty(); });
    return parts.size() > 1 ? parts : std::vector<Group>{};
}

void Insights::match_answers(std::span<const AnswerTexts> answers) {
    const std::scoped_lock lock(mutex_);
    if (grouping_) {
        const AnswerMatch match(grouping_->model, corpus_.forms(), answers);
        for (GroupNumber group = 0; group < grouping_->described.size(); ++group) {
            grouping_->described[group].group.answer = match.of(grouping_->model.middles()[group]);
        }
    }
    apply_under_lock();
}

void Insights::place_among(std::span<const GroupNumber> numbers, GroupNumber first, const Middles& parts) {
    std::vector<float> sums(parts.count());
    for (CorpusRow& row : corpus_.rows()) {
        if (std::ranges::find(numbers, row.placed.group) == numbers.end()) {
            continue;
        }
        count(row, -1);
        const Nearest nearest = parts.nearest(grouping_->model.vector_of(row.forms, corpus_.forms()), sums);
        row.placed = {nearest.group == no_group ? no_group : first + nearest.group, nearest.likeness};
        count(row, 1);
    }
}

// The groups that were keep their numbers, with nobody in them and nothing near to them.
base::Done Insights::split(base::GroupId group, std::span<const Group> parts) {
    const std::unique_lock only_one(computing_, std::try_to_lock);
    const std::scoped_lock lock(mutex_);
    apply_under_lock();
    const std::vector<GroupNumber> numbers = numbers_of(group);
    if (!only_one.owns_lock() || numbers.empty()) {
        return base::fault(base::FaultKind::conflict, "the groups change right now; load them again");
    }
    Model& model = grouping_->model;
    if (model.middles().count() + parts.size() > 2 * base::limits::insight_groups_max) {
        return base::fault(base::FaultKind::too_large,
                           "so much was split since the groups were computed that it is time "
                           "to compute them anew; then go on");
    }
    std::vector<Vector> middles;
    for (GroupNumber number = 0; number < model.middles().count(); ++number) {
        const bool splits = std::ranges::find(numbers, number) != numbers.end();
        middles.push_back(splits ? Vector() : model.middles()[number]);
    }
    const auto first = static_cast<GroupNumber>(middles.size());
    std::vector<Vector> of_parts;
    for (const Group& part : parts) {
        of_parts.push_back(model.vector_of(part.signature, corpus_.forms()));
        Described& described = grouping_->described.emplace_back(Described{part, part.examples});
        described.group.examples.clear();
    }
    middles.insert(middles.end(), of_parts.begin(), of_parts.end());
    counts_.resize(middles.size());
    const std::size_t features = model.features().count();
    model.set_middles(Middles(std::move(middles), features));
    place_among(numbers, first, Middles(std::move(of_parts), features));
    return {};
}

}  // namespace wordkeep::desk
