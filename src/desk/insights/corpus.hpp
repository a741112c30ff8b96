// The inquiries as the insights know them: for each the row of its words' numbers, and what staff made of it.
//
// It holds words and no text, like the search index, and forgets like it: when an inquiry goes, its row goes, and a
// word that stood nowhere else. The order of rows means nothing. How many turns an inquiry has waited is counted here,
// since the process started, and nowhere else: the store has no such count, and needs none.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "base/ids.hpp"
#include "desk/insights/forms.hpp"
#include "desk/topic_sets.hpp"
#include "keep/inquiry_table.hpp"

namespace wordkeep::desk {

using RowNumber = std::uint32_t;
using GroupNumber = std::uint32_t;
inline constexpr GroupNumber no_group = ~GroupNumber{0};      // like nothing else
inline constexpr GroupNumber unplaced = ~GroupNumber{0} - 1;  // not looked at yet

// Where a grouping puts an inquiry.
struct Placed {
    GroupNumber group = unplaced;
    float likeness = 0;  // to the middle of its group
};

struct CorpusRow {
    base::InquiryId inquiry;
    std::vector<FormId> forms;  // in order, filler too; a greeting's second word is left out
    TopicSet topics = no_topics;
    Placed placed{};  // by the present grouping
    Placed coming{};  // by the one being worked out
    keep::InquiryState state = keep::InquiryState::fresh;
    words::Language language = words::Language::ru;
    std::uint8_t turns_waited = 0;  // while new or open; 255: as many or more

    [[nodiscard]] bool waiting() const {
        return state == keep::InquiryState::fresh || state == keep::InquiryState::open;
    }
};

// Not thread-safe.
class Corpus {
public:
    // Its text is this now. False: limits::insight_inquiries_max are there, and it is none of them; nothing happened.
    bool put(base::InquiryId inquiry, const words::TextWords& text);
    // It stays unknown if it is.
    void mark(base::InquiryId inquiry, keep::InquiryState state, const std::vector<base::TopicId>& topics);
    void forget(base::InquiryId inquiry);
    // A turn of the retention clock has passed: everything that waits has waited one more.
    void turned();

    [[nodiscard]] std::optional<RowNumber> find(base::InquiryId inquiry) const;
    [[nodiscard]] std::span<const CorpusRow> rows() const { return rows_; }
    [[nodiscard]] std::span<CorpusRow> rows() { return rows_; }
    [[nodiscard]] Forms& forms() { return forms_; }
    [[nodiscard]] const Forms& forms() const { return forms_; }
    [[nodiscard]] const std::vector<base::TopicId>& topics(TopicSet set) const { return sets_.topics(set); }

private:
    void count_forms(const std::vector<FormId>& row);
    void uncount_forms(const std::vector<FormId>& row);
    [[nodiscard]] std::vector<FormId> row_of(const words::TextWords& text);

    Forms forms_;
    TopicSets sets_;
    std::vector<CorpusRow> rows_;
    std::unordered_map<base::InquiryId, RowNumber> numbers_;
};

}  // namespace wordkeep::desk
