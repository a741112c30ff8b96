#include "keep/rule_table.hpp"

#include "keep/outcome_of_run.hpp"
#include "keep/stored_bytes.hpp"

namespace wordkeep::keep {

base::Done each_rule(Connection& connection, const std::function<bool(StoredRule)>& each) {
    return connection.query("SELECT id, topic, sealed FROM topic_rule ORDER BY id", {}, [&](const Row& row) {
        const auto id = base::RuleId::from_stored(row.integer(0));
        const auto topic = base::TopicId::from_stored(row.integer(1));
        return !id || !topic || each({*id, *topic, StoredBytes::sealed(row.bytes(2))});
    });
}

base::Done insert_rule(Connection& connection, const StoredRule& rule) {
    return done_if(connection.run("INSERT INTO topic_rule (id, topic, sealed) VALUES ($1, $2, $3)",
                                  {rule.id.value(), rule.topic.value(), rule.expression.bytes()}));
}

base::Done update_rule(Connection& connection, const StoredRule& rule) {
    return found_if(connection.run("UPDATE topic_rule SET topic = $1, sealed = $2 WHERE id = $3",
                                   {rule.topic.value(), rule.expression.bytes(), rule.id.value()}),
                    "this rule is gone");
}

base::Done delete_rule(Connection& connection, base::RuleId rule) {
    return found_if(connection.run("DELETE FROM topic_rule WHERE id = $1", {rule.value()}), "this rule is gone");
}

base::Done hand_over_rules(Connection& connection, base::TopicId topic, std::optional<base::TopicId> into) {
    return done_if(
        into ? connection.run("UPDATE topic_rule SET topic = $1 WHERE topic = $2", {into->value(), topic.value()})
             : connection.run("DELETE FROM topic_rule WHERE topic = $1", {topic.value()}));
}

}  // namespace wordkeep::keep
