#include "crm/topic_rules.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/limits.hpp"
#include "crm/own_words.hpp"
#include "keep/message_table.hpp"
#include "keep/topic_table.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;

constexpr auto table = seal::SealedTable::topic_rule;
constexpr std::size_t examples_max = 3;
constexpr std::int64_t texts_between_asking = 1024;

base::Done check_topic(keep::Connection& connection, base::TopicId topic) {
    const auto there = keep::has_topic(connection, topic);
    if (!there) {
        return std::unexpected(there.error());
    }
    return *there ? base::Done() : base::Done(std::unexpect, FaultKind::not_found, "this topic is gone");
}

}  // namespace

base::Result<std::vector<TopicRule>> TopicRules::read(keep::Connection& connection) {
    std::vector<TopicRule> rules;
    base::Done opened;
    base::Done read = keep::each_rule(connection, [&](const keep::StoredRule& stored) {
        const auto text = vault_.open(table, stored.id.value(), stored.expression);
        if (!text) {
            opened = std::unexpected(text.error());
            return false;
        }
        rules.push_back({stored.id, stored.topic, std::string(text->text()), version_of(stored.expression)});
        return true;
    });
    if (!read || !opened) {
        return std::unexpected(read ? opened.error() : read.error());
    }
    return rules;
}

base::Result<std::vector<TopicRule>> TopicRules::list() {
    return store_.value([this](keep::Connection& connection) { return read(connection); });
}

base::Done TopicRules::load() {
    const auto rules = list();
    if (!rules) {
        return std::unexpected(rules.error());
    }
    auto ready = std::make_shared<ReadySet>();
    for (const TopicRule& rule : *rules) {
        // One that an older version took and this one doesn't gives nothing.
        if (auto matcher = words::TextMatcher::make(rule.expression)) {
            ready->push_back({rule.topic, std::move(*matcher)});
        }
    }
    const std::scoped_lock lock(mutex_);
    ready_ = std::move(ready);
    return {};
}

std::vector<base::TopicId> TopicRules::topics_for(const base::Masked& text) const {
    std::shared_ptr<const ReadySet> ready;
    {
        const std::scoped_lock lock(mutex_);
        ready = ready_;
    }
    std::vector<base::TopicId> topics;
    if (!ready || ready->empty()) {
        return topics;
    }
    words::Stemmer stemmer;
    const auto words = words::matched_words(text.text(), stemmer);
    for (const Ready& rule : *ready) {
        if (std::ranges::find(topics, rule.topic) == topics.end() && rule.matcher.fits(words)) {
            topics.push_back(rule.topic);
        }
    }
    return topics;
}

base::Result<base::Masked> TopicRules::checked(std::string_view expression) {
    auto masked = own_name(masker_, expression, base::limits::rule_bytes_max);
    if (!masked) {
        return std::unexpected(masked.error());
    }
    if (const auto matcher = words::TextMatcher::make(masked->text()); !matcher) {
        return std::unexpected(matcher.error());
    }
    return masked;
}

base::Done TopicRules::check_version(keep::Connection& connection, base::RuleId rule, std::string_view version) {
    const auto rules = read(connection);
    if (!rules) {
        return std::unexpected(rules.error());
    }
    const auto found = std::ranges::find(*rules, rule, &TopicRule::id);
    if (found == rules->end()) {
        return base::fault(FaultKind::not_found, "this rule is gone");
    }
    return found->version == version
               ? base::Done()
               : base::Done(std::unexpect, FaultKind::stale, "somebody changed this rule first; look at it again");
}

base::Result<TopicRule> TopicRules::create(base::TopicId topic, std::string_view expression,
                                           const InTransaction& also) {
    const auto masked = checked(expression);
    if (!masked) {
        return std::unexpected(masked.error());
    }
    const auto id = base::RuleId::from_bits(random_.bits());
    const keep::StoredRule stored{id, topic, vault_.seal(table, id.value(), *masked)};
    base::Done done = store_.run([&](keep::Connection& connection) -> base::Done {
        const auto rules = read(connection);
        if (!rules) {
            return std::unexpected(rules.error());
        }
        if (rules->size() >= base::limits::topic_rules_max) {
            return base::fault(FaultKind::too_large, "there are as many rules as can be; take one away first");
        }
        auto there = check_topic(connection, topic);
        return and_also(there ? keep::insert_rule(connection, stored) : there, connection, also);
    });
    if (done) {
        done = load();
    }
    if (!done) {
        return std::unexpected(done.error());
    }
    return TopicRule{id, topic, std::string(masked->text()), version_of(stored.expression)};
}

base::Result<TopicRule> TopicRules::change(base::RuleId rule, std::string_view version, base::TopicId topic,
                                           std::string_view expression, const InTransaction& also) {
    const auto masked = checked(expression);
    if (!masked) {
        return std::unexpected(masked.error());
    }
    const keep::StoredRule stored{rule, topic, vault_.seal(table, rule.value(), *masked)};
    base::Done done = store_.run([&](keep::Connection& connection) -> base::Done {
        if (auto fine = check_version(connection, rule, version); !fine) {
            return fine;
        }
        auto there = check_topic(connection, topic);
        return and_also(there ? keep::update_rule(connection, stored) : there, connection, also);
    });
    if (done) {
        done = load();
    }
    if (!done) {
        return std::unexpected(done.error());
    }
    return TopicRule{rule, topic, std::string(masked->text()), version_of(stored.expression)};
}

base::Done TopicRules::remove(base::RuleId rule, std::string_view version, const InTransaction& also) {
    base::Done done = store_.run([&](keep::Connection& connection) -> base::Done {
        auto fine = check_version(connection, rule, version);
        return and_also(fine ? keep::delete_rule(connection, rule) : fine, connection, also);
    });
    return done ? load() : done;
}

base::Result<std::vector<base::InquiryId>> TopicRules::matching(std::string_view expression, RulePreview* preview,
                                                                const std::function<bool()>& go_on) {
    const auto masked = checked(expression);
    if (!masked) {
        return std::unexpected(masked.error());
    }
    const auto matcher = words::TextMatcher::make(masked->text());
    words::Stemmer stemmer;
    std::unordered_set<base::InquiryId> inquiries;
    RulePreview seen;
    std::int64_t texts = 0;
    base::Done opened;
    base::Done read = store_.read([&](keep::Connection& connection) {
        return keep::each_message(connection, 0, [&](const keep::StoredMessage& message) {
            const auto text = vault_.open(seal::SealedTable::message, message.id.value(), message.text);
            if (!text) {
                opened = std::unexpected(text.error());
                return false;
            }
            if (matcher->fits(words::matched_words(text->text(), stemmer))) {
                inquiries.insert(message.inquiry);
                ++seen.texts;
                if (seen.examples.size() < examples_max) {
                    seen.examples.emplace_back(text->text());
                }
            }
            return ++texts % texts_between_asking != 0 || !go_on || go_on();
        });
    });
    if (!read || !opened) {
        return std::unexpected(read ? opened.error() : read.error());
    }
    if (preview != nullptr) {
        seen.inquiries = static_cast<std::int64_t>(inquiries.size());
        *preview = std::move(seen);
    }
    return std::vector(inquiries.begin(), inquiries.end());
}

}  // namespace wordkeep::crm
