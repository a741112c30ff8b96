#include "desk/search/filter_check.hpp"

#include <algorithm>

namespace wordkeep::desk {

namespace {

constexpr std::uint8_t refused = 0xff;

std::vector<std::uint16_t> numbers_of(const std::vector<base::MailboxId>& mailboxes, const Documents& documents) {
    std::vector<std::uint16_t> numbers;
    for (const base::MailboxId mailbox : mailboxes) {
        if (const auto number = documents.number_of(mailbox)) {
            numbers.push_back(*number);
        }
    }
    return numbers;
}

}  // namespace

void SearchFilters::allow_mailboxes(const std::vector<base::MailboxId>& these) {
    if (!mailboxes) {
        mailboxes = these;
        return;
    }
    std::erase_if(*mailboxes, [&](base::MailboxId id) { return std::ranges::find(these, id) == these.end(); });
}

FilterCheck::FilterCheck(const SearchFilters& filters, const Documents& documents)
    : states_(filters.states),
      documents_(documents),
      not_mailboxes_(numbers_of(filters.not_mailboxes, documents)),
      sets_needed_(static_cast<std::uint8_t>(filters.within.size())) {
    if (filters.mailboxes) {
        mailboxes_ = numbers_of(*filters.mailboxes, documents);
    }
    if (filters.within.empty() && filters.without.empty()) {
        return;
    }
    sets_.resize(documents.end());
    for (const auto& set : filters.within) {
        for (const base::InquiryId id : set) {
            if (const auto document = documents.find(id)) {
                ++sets_[*document];
            }
        }
    }
    for (const auto& set : filters.without) {
        for (const base::InquiryId id : set) {
            if (const auto document = documents.find(id)) {
                sets_[*document] = refused;
            }
        }
    }
}

bool FilterCheck::open() const {
    constexpr std::uint8_t all_states = 0x0f;
    return (states_ & all_states) == all_states && !mailboxes_ && not_mailboxes_.empty() && sets_.empty();
}

bool FilterCheck::admits(DocumentId document) const {
    if (((states_ >> documents_.state(document)) & 1U) == 0) {
        return false;
    }
    if (mailboxes_ || !not_mailboxes_.empty()) {
        const std::uint16_t mailbox = documents_.mailbox_number(document);
        if ((mailboxes_ && std::ranges::find(*mailboxes_, mailbox) == mailboxes_->end()) ||
            std::ranges::find(not_mailboxes_, mailbox) != not_mailboxes_.end()) {
            return false;
        }
    }
    return sets_.empty() || sets_[document] == sets_needed_;
}

}  // namespace wordkeep::desk
