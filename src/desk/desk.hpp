// The desk: what staff work on, in memory only. Which inquiries there are, in what state, in what order they came.
//
// The store tells no order, so order lives here: inquiries that arrived since the process started stand in order of
// arrival, newest first; the ones kept before stand below them in the order of their ids, which is random but stable.
// Nothing here is ever written down. Texts stay sealed in the store; the desk holds 32 bytes an inquiry and its place.
//
// Thread-safe. Calls are short; the writer thread tells of what it committed, the API asks for pages.
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/ids.hpp"
#include "base/metrics.hpp"
#include "base/result.hpp"
#include "desk/filter.hpp"
#include "desk/tallies.hpp"
#include "desk/topic_sets.hpp"
#include "keep/change.hpp"
#include "keep/message_table.hpp"
#include "keep/store.hpp"

namespace wordkeep::desk {

struct Listed {
    base::InquiryId id;
    base::MailboxId mailbox;
    keep::Marks marks;
    std::uint32_t version;  // grows with every change since the start; for noticing that somebody was faster
    bool live_order;        // arrived since the start
};

// A place in the list, made by page(): opaque, valid for the life of the process.
struct Cursor {
    bool live = true;
    std::uint64_t position = ~0ULL;  // live: list what arrived before; else: list what stands behind
};

struct Page {
    std::vector<Listed> rows;
    std::optional<Cursor> next;
};

// Told of changes, with the desk's lock held: must be quick and must not call the desk.
class Listener {
public:
    virtual ~Listener() = default;
    virtual void inquiry_changed(base::InquiryId id) = 0;
    virtual void inquiry_gone(base::InquiryId id) = 0;
};

class Desk {
public:
    explicit Desk(base::Metrics& metrics) : metrics_(metrics) {}

    // One listener, set before the first change.
    void listen(Listener& listener) { listener_ = &listener; }

    // What a commit did: new texts, edits, erasures. mailboxes[i] belongs to outcomes[i].
    void committed(std::span<const keep::Outcome> outcomes, std::span<const base::MailboxId> mailboxes);
    // What an erasure by staff or by a turn did.
    void erased(std::span<const keep::Outcome> outcomes);
    // A turn made every done inquiry fading.
    void faded();
    // Another program changed the store: drops what is no longer there and takes over states. Within Store::run, so
    // that no commit comes between. What another program added is not listed until a restart.
    base::Done reconcile(keep::Connection& connection);
    // Staff changed what they made of an inquiry (already durable).
    void marked(base::InquiryId id, const keep::Marks& marks);
    // Something that the desk doesn't hold changed: a note.
    void touched(base::InquiryId id);
    // A topic is gone; every inquiry that had it has `merged_into` instead, if there is one.
    void topic_gone(base::TopicId topic, std::optional<base::TopicId> merged_into);
    // Nothing is assigned to the member any more.
    void assignee_gone(base::StaffId member);
    // From here on the desk says that it doesn't know all that is kept. Before anybody can ask it or anything comes in.
    void begin_warm_up();
    // Reads what is kept into the desk. Intake may go on meanwhile. Fault: what the store says.
    base::Done warm_up(keep::Store& store);
    [[nodiscard]] bool warming() const;

    [[nodiscard]] std::optional<Listed> find(base::InquiryId id) const;
    [[nodiscard]] Page page(const Filter& filter, const Cursor& from, std::size_t rows_max);
    // Every inquiry that passes, in the order of the list.
    [[nodiscard]] std::vector<base::InquiryId> all(const Filter& filter);
    [[nodiscard]] Counts counts() const;
    [[nodiscard]] Tallied tallied() const;
    // How many inquiries pass each filter. The first time this goes through all; from then on the counts follow.
    [[nodiscard]] std::vector<std::uint64_t> count(std::span<const Filter> filters);

private:
    // Where an entry stands: in live_ (true) or in stored_.
    struct Place {
        bool live;
        std::uint32_t index;
    };

    // keep::Marks in a few bytes.
    struct Marked {
        keep::InquiryState state = keep::InquiryState::fresh;
        StaffSlot assignee = nobody;
        TopicSet topics = no_topics;
    };
    using MarksById = std::unordered_map<base::InquiryId, Marked>;
    using Ids = std::unordered_set<base::InquiryId>;
    // What has to be remembered while the reader's snapshot and live commits tell of the same texts.
    struct WarmUp {
        std::int64_t scanned_to = 0;                       // every id up to here was read
        std::unordered_set<base::MessageId> counted_live;  // told by a commit: the scan passes over them
        std::unordered_set<base::MessageId> gone;          // erased since the snapshot
        MarksById marks;                                   // what staff made of those that they touched
        Ids marked_live;                                   // of these, the ones that are newer than the snapshot
    };

    void text_kept(const keep::Outcome& outcome, base::MailboxId mailbox);
    void text_erased(const keep::Outcome& outcome);
    void text_stored(const keep::StoredMessage& message);
    [[nodiscard]] Entry& at(Place place);
    [[nodiscard]] const Entry& at(Place place) const;
    void changed(Entry& entry);
    [[nodiscard]] Marked in_few_bytes(const keep::Marks& marks);
    [[nodiscard]] Listed listed(const Entry& entry, bool live) const;
    // Nothing happens if they are its marks already.
    void set_marks(Entry& entry, const Marked& marks);
    // Beside those it has.
    void give_topics(Entry& entry, const std::vector<base::TopicId>& topics);
    // What the store says, but for the inquiries of which something newer is known.
    base::Done read_marks(keep::Connection& connection, MarksById& marks, const Ids& newer);
    // It is listed.
    void drop(base::InquiryId id);

    mutable std::mutex mutex_;
    base::Metrics& metrics_;
    Listener* listener_ = nullptr;
    std::vector<Entry> live_;    // in order of arrival
    std::vector<Entry> stored_;  // in order of id
    std::unordered_map<base::InquiryId, Place> places_;
    StaffSlots staff_;
    TopicSets topic_sets_;
    Tallies tallies_{topic_sets_};
    std::optional<WarmUp> warm_up_;  // only while warming
};

}  // namespace wordkeep::desk
