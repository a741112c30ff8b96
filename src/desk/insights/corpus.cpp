#include "desk/insights/corpus.hpp"

#include <algorithm>
#include <utility>

#include "base/limits.hpp"

namespace wordkeep::desk {

namespace {

std::vector<FormId> each_once(std::vector<FormId> forms) {
    std::ranges::sort(forms);
    forms.erase(std::ranges::unique(forms).begin(), forms.end());
    return forms;
}

}  // namespace

void Corpus::count_forms(const std::vector<FormId>& row) {
    for (const FormId form : each_once(row)) {
        forms_.count(form);
    }
}

void Corpus::uncount_forms(const std::vector<FormId>& row) {
    for (const FormId form : each_once(row)) {
        forms_.uncount(form);
    }
}

std::vector<FormId> Corpus::row_of(const words::TextWords& text) {
    std::vector<FormId> row;
    row.reserve(text.words.size());
    const words::Filler& filler = forms_.reader().filler();
    bool greeted = false;
    for (const words::TextWord& word : text.words) {
        const FormId form = forms_.of(word);
        const std::string& sound = forms_[form].traits.sound;
        if (greeted && filler.greets_second(sound)) {
            greeted = false;
            if (forms_[form].inquiries == 0) {
                forms_.count(form);
                forms_.uncount(form);
            }
            continue;
        }
        greeted = filler.greets_first(sound);
        row.push_back(form);
    }
    return row;
}

bool Corpus::put(base::InquiryId inquiry, const words::TextWords& text) {
    const auto known = numbers_.find(inquiry);
    if (known == numbers_.end() && rows_.size() >= base::limits::insight_inquiries_max) {
        return false;
    }
    std::vector<FormId> row = row_of(text);
    count_forms(row);
    if (known == numbers_.end()) {
        numbers_.emplace(inquiry, static_cast<RowNumber>(rows_.size()));
        rows_.push_back({.inquiry = inquiry, .forms = std::move(row), .language = text.language});
        return true;
    }
    CorpusRow& changed = rows_[known->second];
    uncount_forms(changed.forms);
    changed.forms = std::move(row);
    changed.language = text.language;
    changed.placed = changed.coming = {};
    return true;
}

void Corpus::mark(base::InquiryId inquiry, keep::InquiryState state, const std::vector<base::TopicId>& topics) {
    if (const auto known = numbers_.find(inquiry); known != numbers_.end()) {
        rows_[known->second].state = state;
        rows_[known->second].topics = sets_.of(topics);
    }
}

void Corpus::forget(base::InquiryId inquiry) {
    const auto known = numbers_.find(inquiry);
    if (known == numbers_.end()) {
        return;
    }
    const RowNumber number = known->second;
    numbers_.erase(known);
    uncount_forms(rows_[number].forms);
    if (number + 1 < rows_.size()) {
        rows_[number] = std::move(rows_.back());
        numbers_[rows_[number].inquiry] = number;
    }
    rows_.pop_back();
}

void Corpus::turned() {
    for (CorpusRow& row : rows_) {
        if (row.waiting() && row.turns_waited < UINT8_MAX) {
            ++row.turns_waited;
        }
    }
}

std::optional<RowNumber> Corpus::find(base::InquiryId inquiry) const {
    const auto known = numbers_.find(inquiry);
    return known == numbers_.end() ? std::nullopt : std::optional(known->second);
}

}  // namespace wordkeep::desk
