// The inquiries as the search knows them: which texts each has, as rows of term numbers, and what filters ask for.
//
// A document is an inquiry; its number grows with its arrival and is never given away twice. The rows of terms are what
// a phrase is looked for in, what makes "similar" cheap, and what tells, when a text goes, in which postings it stood.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "base/ids.hpp"
#include "desk/search/slots.hpp"
#include "desk/search/vocabulary.hpp"

namespace wordkeep::desk {

using DocumentId = std::uint32_t;

struct DocumentText {
    base::MessageId message;
    std::vector<TermId> terms;  // in the order of the text
};

class Documents {
public:
    [[nodiscard]] std::optional<DocumentId> find(base::InquiryId inquiry) const;
    DocumentId add(base::InquiryId inquiry, base::MailboxId mailbox, bool live);
    // Forgets it: it has no texts any more.
    void remove(DocumentId document);

    [[nodiscard]] bool exists(DocumentId document) const { return states_[document] != gone; }
    [[nodiscard]] bool has_text(DocumentId document, base::MessageId message) const;
    [[nodiscard]] std::vector<DocumentText> texts(DocumentId document) const;
    // One more text, which it doesn't have yet: the others aren't read.
    void add_text(DocumentId document, const DocumentText& text);
    // Puts these texts in the place of those it had.
    void set_texts(DocumentId document, std::span<const DocumentText> texts);

    // Numbers are below this.
    [[nodiscard]] DocumentId end() const { return static_cast<DocumentId>(inquiries_.size()); }
    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] std::size_t text_count() const { return text_count_; }
    [[nodiscard]] base::InquiryId inquiry(DocumentId document) const { return inquiries_[document]; }
    // Words in all its texts, 255 if more.
    [[nodiscard]] std::uint8_t words(DocumentId document) const { return words_[document]; }
    [[nodiscard]] double words_on_average() const;
    [[nodiscard]] bool live(DocumentId document) const { return live_[document]; }
    [[nodiscard]] std::uint8_t state(DocumentId document) const { return states_[document]; }
    void set_state(DocumentId document, std::uint8_t state) { states_[document] = state; }
    [[nodiscard]] std::uint16_t mailbox_number(DocumentId document) const { return mailboxes_[document]; }
    [[nodiscard]] std::optional<std::uint16_t> number_of(base::MailboxId mailbox) const;

    [[nodiscard]] std::size_t bytes() const;

private:
    static constexpr std::uint8_t gone = 0xff;
    using Block = std::unique_ptr<std::uint8_t[]>;  // NOLINT(modernize-avoid-c-arrays): one pointer, a million times

    // bytes: a whole block, its length not yet written; none: no block. Wipes what was there, and bytes.
    void put_block(DocumentId document, std::vector<std::uint8_t>& bytes);

    std::vector<base::InquiryId> inquiries_;
    std::vector<Block> blocks_;  // none: gone
    std::vector<std::uint8_t> words_;
    std::vector<std::uint8_t> states_;  // or gone
    std::vector<std::uint16_t> mailboxes_;
    std::vector<bool> live_;
    std::vector<base::MailboxId> mailbox_ids_;  // by number
    Slots by_inquiry_;
    std::size_t count_ = 0;
    std::size_t text_count_ = 0;
    std::size_t words_in_all_ = 0;
    std::size_t block_bytes_ = 0;
};

}  // namespace wordkeep::desk
