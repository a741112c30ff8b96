// The search over all kept texts, in memory only.
//
// It holds words and where they stand, never a text: the texts stay sealed in the store, and what is shown of a hit is
// opened for showing. It hears of commits, edits, erasures and changes of state, and forgets what is erased at once:
// the words' places are overwritten, and a word that stands nowhere else is wiped.
//
// Searching never holds up a commit. Changes go into a short queue; whoever comes by while no search is running (the
// committing thread itself, nearly always) applies them. A search that is running applies what came meanwhile when it
// ends. Whoever shows hits must ask the store for their texts, and so never shows what is gone.
//
// How it is made and what it costs: docs/adr/0005-own-search-index.md.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/ids.hpp"
#include "base/masked.hpp"
#include "desk/desk.hpp"
#include "desk/search/documents.hpp"
#include "desk/search/expansion.hpp"
#include "desk/search/scratch.hpp"
#include "desk/search/vocabulary.hpp"
#include "keep/change.hpp"
#include "words/search/query.hpp"

namespace wordkeep::desk {

// What a query's filters mean, resolved by whoever knows topics, staff and mailboxes by name.
struct SearchFilters {
    std::uint8_t states = 0x0f;                               // a bit for each InquiryState
    std::optional<std::vector<base::MailboxId>> mailboxes{};  // one of these
    std::vector<base::MailboxId> not_mailboxes{};             // none of these
    std::vector<std::vector<base::InquiryId>> within{};       // in each of these sets
    std::vector<std::vector<base::InquiryId>> without{};      // in none of these

    // These mailboxes only, of those that were allowed before.
    void allow_mailboxes(const std::vector<base::MailboxId>& these);
};

struct SearchRequest {
    words::Query query;
    SearchFilters filters;
    std::size_t rows_max = 50;
    std::optional<std::uint64_t> below;  // the place that an earlier page gave as `next`
};

struct SearchPage {
    std::vector<base::InquiryId> rows;  // best first; of equals the newest first
    std::optional<std::uint64_t> next;
    std::uint64_t total = 0;
    bool bounded = false;  // a bound was met: there may be more
    bool relaxed = false;  // no inquiry has all words; these have all but one
    Fitting fitting;
};

struct SimilarInquiry {
    base::InquiryId id;
    std::vector<std::string> words;  // spellings in the asked inquiry that stand in this one too, the rarest first
    double likeness;                 // 0 to 1
};

struct SimilarInquiries {
    std::uint64_t total = 0;
    Counts states{};
    std::vector<SimilarInquiry> best;
    Fitting fitting;
};

// A text on its way into the index.
struct IndexedText {
    base::MessageId message;
    base::InquiryId inquiry;
    base::MailboxId mailbox;
    std::vector<std::string> forms;  // of its words, in order
};

// The forms of a text's words, at most limits::search_words_a_text_max.
[[nodiscard]] std::vector<std::string> forms_of_text(const base::Masked& text);

class SearchIndex final : public Listener {
public:
    // What an inquiry's state is now; called without the index's queue locked. Usually Desk::find.
    using StateOf = std::function<std::optional<keep::InquiryState>(base::InquiryId)>;
    explicit SearchIndex(StateOf state_of) : state_of_(std::move(state_of)) {}

    // --- What it hears; any thread. texts[i] belongs to outcomes[i]; none where the change had no text.
    void committed(std::span<const keep::Outcome> outcomes, std::span<const base::MailboxId> mailboxes,
                   std::span<const std::optional<base::Masked>> texts);
    void erased(std::span<const keep::Outcome> outcomes);
    void inquiry_changed(base::InquiryId id) override;
    void inquiry_gone(base::InquiryId id) override;

    // --- Filling it with what is kept (search_warm_up.hpp). Between begin and end it remembers what was erased.
    void begin_warm_up();
    void take_kept(std::vector<IndexedText>&& texts);
    void end_warm_up();
    // Another program erased texts: forgets every text whose id is not among these, which are sorted.
    void keep_only(std::span<const base::MessageId> messages);

    // --- Asking it; any thread.
    [[nodiscard]] SearchPage search(const SearchRequest& request);
    // Empty if the inquiry is unknown.
    [[nodiscard]] SimilarInquiries similar(base::InquiryId id, std::size_t rows_max);

    struct Size {
        std::size_t inquiries;
        std::size_t texts;
        std::size_t words;
        std::size_t bytes;
    };
    [[nodiscard]] Size size() const;
    [[nodiscard]] bool warming() const { return warming_.load(); }

private:
    enum class Kind : std::uint8_t { keep, replace, erase, refresh, gone };
    struct Change {
        Kind kind;
        base::InquiryId inquiry;
        std::optional<base::MessageId> message;
        std::optional<base::MailboxId> mailbox;
        std::vector<std::string> forms;
    };

    void queue(Change&& change);
    void apply_waiting();
    void apply_waiting_under_lock();
    void apply(Change& change);
    void put(const IndexedText& text, bool live, bool replace);
    void erase_text(base::InquiryId inquiry, base::MessageId message);
    void forget_document(DocumentId document);
    void set_texts(DocumentId document, const std::vector<DocumentText>& before,
                   const std::vector<DocumentText>& after);
    void refresh(DocumentId document);

    StateOf state_of_;
    mutable std::shared_mutex mutex_;  // vocabulary_, documents_, erased_while_warming_
    Vocabulary vocabulary_;
    Documents documents_;
    std::unordered_set<base::MessageId> erased_while_warming_;
    std::atomic<bool> warming_ = false;
    std::mutex queue_mutex_;
    std::vector<Change> waiting_;
    ScratchPool scratch_;
};

}  // namespace wordkeep::desk
