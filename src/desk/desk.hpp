// The desk: what staff work on, in memory only. Which inquiries there are, in what state, in what order they came.
//
// The store tells no order, so order lives here: inquiries that arrived since the process started stand in order of
// arrival, newest first; the ones kept before stand below them in the order of their ids, which is random but stable.
// Nothing here is ever written down. Texts stay sealed in the store; the desk holds some 40 bytes an inquiry.
//
// Thread-safe. Calls are short; the writer thread tells of what it committed, the API asks for pages.
#pragma once

#include <array>
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
#include "keep/change.hpp"
#include "keep/message_table.hpp"
#include "keep/store.hpp"

namespace wordkeep::desk {

inline constexpr std::size_t inquiry_states = 4;

struct Listed {
    base::InquiryId id;
    base::MailboxId mailbox;
    keep::InquiryState state;
    std::uint32_t version;  // grows with every change since the start; for noticing that somebody was faster
    bool live_order;        // arrived since the start
};

struct Filter {
    std::optional<keep::InquiryState> state;
    std::optional<base::MailboxId> mailbox;
};

// Counts by state, indexed by InquiryState.
using Counts = std::array<std::uint64_t, inquiry_states>;

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
    // Staff changed the state of an inquiry (already durable).
    void state_changed(base::InquiryId id, keep::InquiryState state);
    // Reads what is kept into the desk. Intake may go on meanwhile. Fault: what the store says.
    base::Done warm_up(keep::Store& store);
    [[nodiscard]] bool warming() const;

    [[nodiscard]] std::optional<Listed> find(base::InquiryId id) const;
    [[nodiscard]] Page page(const Filter& filter, const Cursor& from, std::size_t rows_max) const;
    [[nodiscard]] Counts counts() const;

private:
    struct Entry {
        base::InquiryId id;
        base::MailboxId mailbox;
        std::uint32_t version;
        std::uint32_t parts;  // texts that are still there; 0: gone
        keep::InquiryState state;
    };
    // Where an entry stands: in live_ (true) or in stored_.
    struct Place {
        bool live;
        std::uint32_t index;
    };

    // What has to be remembered while the reader's snapshot and live commits tell of the same texts.
    struct WarmUp {
        std::int64_t scanned_to = 0;                       // every id up to here was read
        std::unordered_set<base::MessageId> counted_live;  // told by a commit: the scan passes over them
        std::unordered_set<base::MessageId> gone;          // erased since the snapshot
        std::unordered_map<base::InquiryId, keep::InquiryState> states;
    };

    void text_kept(const keep::Outcome& outcome, base::MailboxId mailbox);
    void text_erased(const keep::Outcome& outcome);
    void text_stored(const keep::StoredMessage& message);
    [[nodiscard]] Entry& at(Place place);
    [[nodiscard]] const Entry& at(Place place) const;
    void changed(Entry& entry);
    void set_state(Entry& entry, keep::InquiryState state);
    // It is listed.
    void drop(base::InquiryId id);
    [[nodiscard]] bool shown(const Entry& entry, const Filter& filter) const;

    mutable std::mutex mutex_;
    base::Metrics& metrics_;
    Listener* listener_ = nullptr;
    std::vector<Entry> live_;    // in order of arrival
    std::vector<Entry> stored_;  // in order of id
    std::unordered_map<base::InquiryId, Place> places_;
    Counts counts_{};
    std::optional<WarmUp> warm_up_;  // only while warming
};

}  // namespace wordkeep::desk
