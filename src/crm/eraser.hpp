// Erasing texts that somebody asks to have erased: by id, by their exact words, or by words that occur in them.
//
// Texts are sealed, so finding opens every one of them in turn; nothing is written down for it. Erasing goes in small
// transactions: it can be stopped between two of them, and whoever starts it again goes on where it stopped, because
// what is gone is no longer found. After the last one nothing of the texts is left in the store's files.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "keep/erasure.hpp"
#include "keep/store.hpp"
#include "seal/vault.hpp"
#include "words/masker.hpp"

namespace wordkeep::crm {

// Hears of erased texts on the writer thread, right after the commit; must be quick.
using ErasedListener = std::function<void(std::span<const keep::Outcome>)>;

// Texts of one transaction: small enough that deliveries don't wait for it.
inline constexpr std::int64_t erase_chunk_texts = 256;

// One transaction: erases the texts that `choose` names. Returns how many there were. Not on an I/O thread.
base::Result<std::int64_t> erase_chunk(
    keep::Store& store, const ErasedListener& erased,
    const std::function<base::Result<std::vector<base::MessageId>>(keep::Connection&)>& choose);

enum class Wanted : std::uint8_t {
    exact,  // the whole text is these words; case and white space don't matter
    words,  // every one of these words occurs in the text
};

struct Found {
    std::vector<base::MessageId> ids;
    std::int64_t inquiries = 0;         // that they belong to
    std::vector<std::string> examples;  // a few of them, masked as they are kept
};

// done of all, in texts. False: stop here.
using EraseProgress = std::function<bool(std::int64_t done, std::int64_t all)>;

// Thread-safe; not on an I/O thread.
class Eraser {
public:
    // Everything it refers to outlives it.
    Eraser(keep::Store& store, const seal::Vault& vault, const words::Masker& masker, ErasedListener erased)
        : store_(store), vault_(vault), masker_(masker), erased_(std::move(erased)) {}

    // The dry run. text: as a person typed it; it is masked first, as the kept ones were. Fault: invalid if it is
    // empty.
    base::Result<Found> find(Wanted wanted, std::string_view text);
    // Every text of one inquiry. Fault: not_found.
    base::Result<Found> find_inquiry(base::InquiryId inquiry);
    // Returns how many were there and are gone now; then nothing of them is left in any file.
    base::Result<std::int64_t> erase(std::span<const base::MessageId> ids, const EraseProgress& progress);

private:
    keep::Store& store_;
    const seal::Vault& vault_;
    const words::Masker& masker_;
    ErasedListener erased_;
};

}  // namespace wordkeep::crm
