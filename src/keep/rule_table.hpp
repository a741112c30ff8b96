// Topic rules: which words in a text give it which topic. In portable SQL.
#pragma once

#include <functional>
#include <optional>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/sealed.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

struct StoredRule {
    base::RuleId id;
    base::TopicId topic;
    base::Sealed expression;  // sealed for (topic rule, id)
};

// In id order.
base::Done each_rule(Connection& connection, const std::function<bool(StoredRule)>& each);
base::Done insert_rule(Connection& connection, const StoredRule& rule);
// Faults: not_found.
base::Done update_rule(Connection& connection, const StoredRule& rule);
base::Done delete_rule(Connection& connection, base::RuleId rule);
// What becomes of a topic's rules when the topic goes: they give `into` instead, or go too.
base::Done hand_over_rules(Connection& connection, base::TopicId topic, std::optional<base::TopicId> into);

}  // namespace wordkeep::keep
