// What the team decided about groups of questions, kept so that the next computation knows it.
//
// A decision is what the group is called (if the team named it), whether it is hidden, and the words it is known by, a
// short list for each way to ask. The words come from texts, so they are masked and sealed like texts, and the caller
// gives none that fewer than limits::insight_word_inquiries_min inquiries have. A decision that nobody asks about
// fades: after limits::insight_decision_idle_max computations in a row without an inquiry its row goes.
//
// A step that the team takes (merging, splitting, taking one back) puts some decisions in the place of others, in one
// transaction.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/masked.hpp"
#include "base/result.hpp"
#include "keep/decision_table.hpp"
#include "keep/store.hpp"
#include "seal/vault.hpp"
#include "words/masker.hpp"

namespace wordkeep::crm {

struct DecidedWord {
    std::string word;
    float weight;  // 0 to 1
    bool operator==(const DecidedWord&) const = default;
};

struct GroupDecision {
    base::GroupId id;
    std::string name{};  // empty: as the computation proposes
    bool hidden = false;
    std::vector<std::vector<DecidedWord>> ways{};  // to ask it, each by its words, strongest first
};

// One that somebody has seen.
struct SeenDecision {
    base::GroupId id;
    std::string version;
};

// Thread-safe; not on an I/O thread. Everything it refers to outlives it.
class GroupDecisions {
public:
    GroupDecisions(keep::Store& store, const seal::Vault& vault, const words::Masker& masker)
        : store_(store), vault_(vault), masker_(masker) {}

    // In id order.
    base::Result<std::vector<GroupDecision>> list();
    // Without opening anything.
    base::Result<std::map<base::GroupId, std::string>> versions();
    // `come` in the place of `gone`, and their versions. Faults: not_found and stale (of `gone`: nothing happened),
    // invalid (a name; no word is left of a way after masking), too_large (insight_decisions_max, a name, the ways).
    base::Result<std::vector<SeenDecision>> replace(std::span<const SeenDecision> gone,
                                                    std::span<const GroupDecision> come);
    // A computation ended, and somebody asks these. Counts for the rest, lets go what has waited long enough, and says
    // what that was.
    base::Result<std::vector<base::GroupId>> computed(const std::set<base::GroupId>& asked);

private:
    base::Result<keep::StoredDecision> seal(const GroupDecision& decision);

    keep::Store& store_;
    const seal::Vault& vault_;
    const words::Masker& masker_;
};

}  // namespace wordkeep::crm
