// Topic rules: words in a text that give its inquiry a topic, as it arrives or over everything that is kept.
//
// The rules are held ready in memory, since every text that arrives is looked at; a change of rules puts a new set in
// the place of the old one. What a rule gives on arrival is written with the text, in one transaction.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/masked.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "crm/in_transaction.hpp"
#include "keep/rule_table.hpp"
#include "keep/store.hpp"
#include "seal/vault.hpp"
#include "words/masker.hpp"
#include "words/search/text_matcher.hpp"

namespace wordkeep::crm {

struct TopicRule {
    base::RuleId id;
    base::TopicId topic;
    std::string expression;
    std::string version;
};

struct RulePreview {
    std::int64_t inquiries = 0;  // that the rule fits
    std::int64_t texts = 0;
    std::vector<std::string> examples;  // a few of the texts, masked as they are kept
};

// Thread-safe. All but topics_for: not on an I/O thread. Everything it refers to outlives it. also: the last
// step of what changes something.
class TopicRules {
public:
    TopicRules(keep::Store& store, const seal::Vault& vault, const words::Masker& masker, base::Random& random)
        : store_(store), vault_(vault), masker_(masker), random_(random) {}

    // Reads the rules into memory: at the start, and after topics went or another program wrote.
    base::Done load();
    // The topics that a text gets as it arrives, each once. Any thread; without rules it costs nothing.
    [[nodiscard]] std::vector<base::TopicId> topics_for(const base::Masked& text) const;

    // In id order.
    base::Result<std::vector<TopicRule>> list();
    // Faults: invalid (the expression), not_found (no such topic), too_large (topic_rules_max).
    base::Result<TopicRule> create(base::TopicId topic, std::string_view expression,
                                   const InTransaction& also = nullptr);
    // Faults: not_found, stale, invalid.
    base::Result<TopicRule> change(base::RuleId rule, std::string_view version, base::TopicId topic,
                                   std::string_view expression, const InTransaction& also = nullptr);
    // Faults: not_found, stale.
    base::Done remove(base::RuleId rule, std::string_view version, const InTransaction& also = nullptr);

    // Which inquiries hold a text that fits, each once. Opens every text. go_on: asked now and then; false stops, and
    // what was found so far is given. Fault: invalid (the expression).
    base::Result<std::vector<base::InquiryId>> matching(std::string_view expression, RulePreview* preview = nullptr,
                                                        const std::function<bool()>& go_on = nullptr);

private:
    struct Ready {
        base::TopicId topic;
        words::TextMatcher matcher;
    };
    using ReadySet = std::vector<Ready>;

    base::Result<std::vector<TopicRule>> read(keep::Connection& connection);
    base::Result<base::Masked> checked(std::string_view expression);
    base::Done check_version(keep::Connection& connection, base::RuleId rule, std::string_view version);

    keep::Store& store_;
    const seal::Vault& vault_;
    const words::Masker& masker_;
    base::Random& random_;
    mutable std::mutex mutex_;
    std::shared_ptr<const ReadySet> ready_;  // shared with the threads that look at texts right now
};

}  // namespace wordkeep::crm
