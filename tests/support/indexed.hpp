// An index filled by hand: each text an inquiry of its own, numbered from 1 in the order of arrival.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "desk/search/search_index.hpp"
#include "words/masker.hpp"

namespace wordkeep::desk {

class Indexed {
public:
    Indexed() : masker_(*words::Masker::make({.enabled = false})) {}

    void tell(keep::Effect effect, std::uint64_t message, std::uint64_t inquiry, std::string_view text = {},
              std::uint64_t mailbox = 1) {
        const keep::Outcome outcome{effect, base::MessageId::from_bits(message), base::InquiryId::from_bits(inquiry),
                                    0};
        const base::MailboxId box = base::MailboxId::from_bits(mailbox);
        std::optional<base::Masked> masked;
        if (effect == keep::Effect::kept || effect == keep::Effect::replaced) {
            masked = masker_.mask(text);
        }
        index.committed(std::span(&outcome, 1), std::span(&box, 1), std::span(&masked, 1));
    }
    void keep(std::uint64_t number, std::string_view text, std::uint64_t mailbox = 1) {
        tell(keep::Effect::kept, number, number, text, mailbox);
    }
    [[nodiscard]] std::vector<IndexedText> text(std::uint64_t number, std::string_view words) const {
        std::vector<IndexedText> texts;
        texts.push_back({base::MessageId::from_bits(number), base::InquiryId::from_bits(number),
                         base::MailboxId::from_bits(1), forms_of_text(masker_.mask(words))});
        return texts;
    }
    [[nodiscard]] SearchPage search(std::string_view query, SearchFilters filters = {}, std::size_t rows_max = 1000) {
        return index.search({words::parse_query(query), std::move(filters), rows_max, std::nullopt});
    }
    // The numbers of the inquiries found, best first.
    [[nodiscard]] std::vector<std::int64_t> find(std::string_view query, SearchFilters filters = {}) {
        std::vector<std::int64_t> numbers;
        for (const base::InquiryId id : search(query, std::move(filters)).rows) {
            numbers.push_back(id.value());
        }
        return numbers;
    }

    std::map<base::InquiryId, keep::InquiryState> states;  // fresh where none
    SearchIndex index{[this](base::InquiryId id) {
        const auto found = states.find(id);
        return std::optional(found == states.end() ? keep::InquiryState::fresh : found->second);
    }};

private:
    words::Masker masker_;
};

}  // namespace wordkeep::desk
