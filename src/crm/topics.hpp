// Topics: what inquiries are about, in the team's own words. Many to an inquiry.
//
// Names are sealed, so the store can't say which are alike; this room holds that no two topics have names that differ
// in case or white space only. Reading goes to the store every time: there are few, and another program may have
// changed them. A topic's version tells one state of it from the next, so that nobody overwrites what they never saw.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "crm/in_transaction.hpp"
#include "keep/store.hpp"
#include "keep/topic_table.hpp"
#include "seal/vault.hpp"
#include "words/masker.hpp"

namespace wordkeep::crm {

// The page decides how each looks in light and dark; the names are the API's.
inline constexpr std::string_view topic_colours[] = {"grey", "red",  "orange", "yellow", "green",
                                                     "teal", "blue", "violet", "pink",   "brown"};
[[nodiscard]] std::optional<std::int64_t> colour_from(std::string_view name);
[[nodiscard]] std::string_view colour_name(std::int64_t colour);

struct Topic {
    base::TopicId id;
    std::string name;
    std::int64_t colour;
    std::string version;
};

// Hears, on the writer thread, that a topic is gone, and which one took its place.
using TopicGone = std::function<void(base::TopicId, std::optional<base::TopicId>)>;

// Thread-safe; not on an I/O thread. Everything it refers to outlives it. also: the last step of what changes
// something.
class Topics {
public:
    Topics(keep::Store& store, const seal::Vault& vault, const words::Masker& masker, base::Random& random,
           TopicGone gone)
        : store_(store), vault_(vault), masker_(masker), random_(random), gone_(std::move(gone)) {}

    // By name.
    base::Result<std::vector<Topic>> list();
    // Faults: invalid (the name), conflict (there is one of this name), too_large (topics_max).
    base::Result<Topic> create(std::string_view name, std::int64_t colour, const InTransaction& also = nullptr);
    // version: what the caller saw last. Faults: stale, not_found, and those of create.
    base::Result<Topic> change(base::TopicId topic, std::string_view version, std::optional<std::string> name,
                               std::optional<std::int64_t> colour, const InTransaction& also = nullptr);
    // Every inquiry of `topic` gets `into` instead, and `topic` is gone. Fault: not_found.
    base::Done merge(base::TopicId topic, base::TopicId into, const InTransaction& also = nullptr);
    // Fault: not_found.
    base::Done remove(base::TopicId topic, const InTransaction& also = nullptr);

private:
    base::Result<std::vector<Topic>> read(keep::Connection& connection);
    // Fault: conflict.
    static base::Done check_free(const std::vector<Topic>& topics, std::string_view name,
                                 std::optional<base::TopicId> but);
    base::Done take_away(base::TopicId topic, std::optional<base::TopicId> into, const InTransaction& also);

    keep::Store& store_;
    const seal::Vault& vault_;
    const words::Masker& masker_;
    base::Random& random_;
    TopicGone gone_;
};

}  // namespace wordkeep::crm
