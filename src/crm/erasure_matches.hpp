// Finding the kept texts that somebody may mean who pasted what they once wrote.
//
// Exact: the same words, apart from case and white space; also a kept text that is one whole line of what was pasted,
// as when somebody pastes several messages at once. Similar: much the same words (words/likeness.hpp). Every kept text
// is opened in turn; nothing is written down for it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "keep/store.hpp"
#include "seal/vault.hpp"

namespace wordkeep::crm {

struct ErasureMatch {
    base::MessageId id;
    base::InquiryId inquiry;
    std::string text;  // masked, as it is kept
    unsigned percent;  // 100 for an exact one
};

struct ErasureMatches {
    std::vector<base::MessageId> exact;
    std::vector<ErasureMatch> exact_shown;  // the first erasure_matches_shown_max of them
    std::vector<ErasureMatch> similar;      // the most alike, at most as many, best first
};

// text: masked. Not on an I/O thread. Faults: what the store says, corrupt.
base::Result<ErasureMatches> find_erasure_matches(keep::Store& store, const seal::Vault& vault, std::string_view text);

}  // namespace wordkeep::crm
