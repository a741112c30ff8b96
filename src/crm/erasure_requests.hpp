// People's requests to erase what they once wrote: asked for on the public page, settled by staff, followed by a code.
//
// Nobody knows which texts are whose, so whoever asks pastes the text, and staff compare it with what is kept. What was
// pasted is treated like any text: masked, sealed, and erased as soon as the request is settled. What stays is a
// receipt without a text: the hash of the code and what came of it, for one to two turns.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.hpp"
#include "base/result.hpp"
#include "crm/eraser.hpp"
#include "crm/erasure_matches.hpp"
#include "crm/in_transaction.hpp"
#include "crm/key_chain.hpp"
#include "keep/erasure_request_table.hpp"
#include "keep/store.hpp"
#include "words/masker.hpp"

namespace wordkeep::crm {

struct OpenErasureRequest {
    base::ErasureRequestId id;
    std::string text;  // masked
};

enum class ErasureProgressOfCode : std::uint8_t { unknown, waiting, settled };
struct ErasureState {
    ErasureProgressOfCode progress = ErasureProgressOfCode::unknown;
    std::optional<keep::ErasureOutcome> outcome;  // of a settled one
};

// Which of the matches to erase: all exact ones, and some of the similar ones.
struct ErasureChoice {
    bool exact = false;
    std::vector<base::MessageId> similar;
};

// Thread-safe; not on an I/O thread.
class ErasureRequests {
public:
    // Everything it refers to outlives it. Fault: what the store says.
    static base::Result<std::unique_ptr<ErasureRequests>> open(keep::Store& store, const KeyChain& keys,
                                                               const words::Masker& masker, Eraser& eraser,
                                                               base::Random& random);

    // text: as a person typed it; well-formed UTF-8 without NUL. Returns the code, in groups. Faults: invalid (empty),
    // too_large, busy (too many are open), and what the store says.
    base::Result<std::string> ask(std::string_view text);
    // code: as somebody typed it.
    base::Result<ErasureState> state_of(std::string_view code);
    // How many wait to be settled; cheap, any thread.
    [[nodiscard]] std::int64_t open_requests() const { return open_.load(std::memory_order_relaxed); }

    // In no order.
    base::Result<std::vector<OpenErasureRequest>> list();
    // Fault: not_found, if it is settled.
    base::Result<OpenErasureRequest> find(base::ErasureRequestId id);
    base::Result<ErasureMatches> matches(const OpenErasureRequest& request);
    // Erases what was chosen, then settles. tell: hears before the first how many texts it will be. Returns how many
    // texts are gone. Faults: not_found (settled), conflict (a text that was chosen no longer matches, or nothing was
    // there to erase): nothing was changed.
    base::Result<std::int64_t> erase(base::ErasureRequestId id, const ErasureChoice& choice,
                                     const std::function<base::Done(std::int64_t texts)>& tell = nullptr);
    // outcome: any but erased. also: the last step of it. Fault: not_found.
    base::Done decline(base::ErasureRequestId id, keep::ErasureOutcome outcome, const InTransaction& also = nullptr);

private:
    ErasureRequests(keep::Store& store, const KeyChain& keys, const words::Masker& masker, Eraser& eraser,
                    base::Random& random)
        : store_(store), keys_(keys), masker_(masker), eraser_(eraser), random_(random) {}
    base::Result<OpenErasureRequest> opened(const keep::StoredErasureRequest& stored) const;
    base::Done settle(base::ErasureRequestId id, keep::ErasureOutcome outcome, const InTransaction& also);

    keep::Store& store_;
    const KeyChain& keys_;
    const words::Masker& masker_;
    Eraser& eraser_;
    base::Random& random_;
    std::atomic<std::int64_t> open_{0};
};

}  // namespace wordkeep::crm
