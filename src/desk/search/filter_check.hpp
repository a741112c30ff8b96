// SearchFilters put to document numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "desk/search/documents.hpp"
#include "desk/search/search_index.hpp"

namespace wordkeep::desk {

class FilterCheck {
public:
    FilterCheck(const SearchFilters& filters, const Documents& documents);
    // Whether it admits every document.
    [[nodiscard]] bool open() const;
    [[nodiscard]] bool admits(DocumentId document) const;

private:
    std::uint8_t states_;
    const Documents& documents_;
    std::optional<std::vector<std::uint16_t>> mailboxes_;
    std::vector<std::uint16_t> not_mailboxes_;
    std::vector<std::uint8_t> sets_;  // by document: how many of `within` it is in; refused if in one of `without`
    std::uint8_t sets_needed_ = 0;
};

}  // namespace wordkeep::desk
