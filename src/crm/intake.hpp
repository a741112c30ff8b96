// The way of a delivery: Event -> Masked -> Sealed -> the store -> Receipt -> the desk.
//
// take() runs on the thread that calls it up to the store's queue; the answer comes from the writer thread when
// everything in the delivery is durable. What Instagram said of people ends here: the mid becomes a keyed id, the
// sender a place in a burst, the text a sealed one, and the Delivery is wiped.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "base/log.hpp"
#include "base/masked.hpp"
#include "base/metrics.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "crm/bursts.hpp"
#include "crm/key_chain.hpp"
#include "instagram/event.hpp"
#include "keep/store.hpp"
#include "words/masker.hpp"

namespace wordkeep::crm {

// Hears what a commit did; on the writer thread, must be quick. One mailbox and one text for each outcome; no text
// where the change was an unsend. Nothing of a text may be kept but what the desk's index makes of it.
using CommitListener = std::function<void(std::span<const keep::Outcome>, std::span<const base::MailboxId>,
                                          std::span<const std::optional<base::Masked>>)>;

// Which topics a text gets as it arrives; any thread, must be quick.
using TopicsOf = std::function<std::vector<base::TopicId>(const base::Masked&)>;

// Thread-safe. Everything it refers to outlives it.
class Intake {
public:
    Intake(const KeyChain& keys, const words::Masker& masker, Bursts& bursts, keep::Store& store, base::Random& random,
           base::Metrics& metrics, CommitListener listener, TopicsOf topics_of = nullptr);

    // done: called once, here if there is nothing to keep or the queue is full, else on the writer thread.
    // Faults: busy, unavailable.
    void take(instagram::Delivery&& delivery, std::move_only_function<void(base::Done)> done);

private:
    struct Prepared;
    [[nodiscard]] std::vector<base::TopicId> topics_for(const base::Masked& text) const;
    Prepared prepare(instagram::Delivery&& delivery);
    // text: set to what is kept, unless the event takes a text back.
    keep::Change change_for(const instagram::Event& event, base::MailboxId mailbox, const seal::EpochKeys& keys,
                            std::optional<base::Masked>& text);

    const KeyChain& keys_;
    const words::Masker& masker_;
    Bursts& bursts_;
    keep::Store& store_;
    base::Random& random_;
    base::Metrics& metrics_;
    CommitListener listener_;
    TopicsOf topics_of_;
};

}  // namespace wordkeep::crm
