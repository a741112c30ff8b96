// People's requests to erase what they once wrote, and what came of them.
//
// A request holds a text, so it is as short-lived as it can be: settling it removes the row and leaves a receipt, the
// hash of a code and an outcome, which goes with the second turn. Nothing here knows who asked, or when.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/sealed.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

using StoredCodeHash = std::array<std::byte, 32>;

// Stored as numbers: never change one.
enum class ErasureOutcome : std::uint8_t {
    erased = 1,
    not_found = 2,  // declined: no such text is kept
    unclear = 3,    // declined: too many or too few words to tell which text is meant
    needed = 4,     // declined: the text is still needed, and the organisation says so
    no_request = 5  // declined: what was pasted asks for nothing
};

struct StoredErasureRequest {
    base::ErasureRequestId id;
    StoredCodeHash code_hash;
    base::Sealed text;
};

base::Result<std::int64_t> count_erasure_requests(Connection& connection);
base::Done insert_erasure_request(Connection& connection, const StoredErasureRequest& request);
// In id order, which is none.
base::Done each_erasure_request(Connection& connection, const std::function<bool(StoredErasureRequest)>& each);
base::Result<std::optional<StoredErasureRequest>> find_erasure_request(Connection& connection,
                                                                       base::ErasureRequestId id);
base::Result<bool> has_erasure_request(Connection& connection, const StoredCodeHash& code_hash);

// Within a transaction: the request goes, a receipt stays, and no more than receipts_max of them. Fault: not_found if
// somebody settled it before.
base::Done settle_erasure_request(Connection& connection, base::ErasureRequestId id, ErasureOutcome outcome,
                                  std::int64_t receipts_max);
base::Result<std::optional<ErasureOutcome>> find_erasure_outcome(Connection& connection,
                                                                 const StoredCodeHash& code_hash);
// A turn's part: what was fading goes, the rest fades.
base::Done fade_erasure_receipts(Connection& connection);

}  // namespace wordkeep::keep
