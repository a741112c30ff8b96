#include "crm/topics.hpp"

#include <algorithm>
#include <iterator>

#include "base/limits.hpp"
#include "crm/own_words.hpp"
#include "keep/round_table.hpp"
#include "keep/rule_table.hpp"
#include "words/search_form.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;

constexpr auto table = seal::SealedTable::topic;
// Inquiries of one transaction, when a topic leaves many: short enough that deliveries don't wait for it.
constexpr std::int64_t links_chunk = 1000;

auto of_id(std::vector<Topic>& topics, base::TopicId id) {
    return std::ranges::find(topics, id, &Topic::id);
}

std::unexpected<base::Fault> is_gone() {
    return base::fault(FaultKind::not_found, "this topic is gone");
}

}  // namespace

std::optional<std::int64_t> colour_from(std::string_view name) {
    const auto* const found = std::ranges::find(topic_colours, name);
    return found == std::end(topic_colours) ? std::nullopt : std::optional<std::int64_t>(found - topic_colours);
}

std::string_view colour_name(std::int64_t colour) {
    const bool known = colour >= 0 && colour < std::ssize(topic_colours);
    return topic_colours[known ? static_cast<std::size_t>(colour) : 0];
}

base::Result<std::vector<Topic>> Topics::read(keep::Connection& connection) {
    std::vector<Topic> topics;
    base::Done opened;
    base::Done read = keep::each_topic(connection, [&](const keep::StoredTopic& stored) {
        const auto name = vault_.open(table, stored.id.value(), stored.name);
        if (!name) {
            opened = std::unexpected(name.error());
            return false;
        }
        topics.push_back({stored.id, std::string(name->text()), stored.colour, version_of(stored.name)});
        return true;
    });
    if (!read || !opened) {
        return std::unexpected(read ? opened.error() : read.error());
    }
    std::ranges::sort(topics, {}, [](const Topic& topic) { return words::search_form(topic.name); });
    return topics;
}

base::Result<std::vector<Topic>> Topics::list() {
    return store_.value([this](keep::Connection& connection) { return read(connection); });
}

base::Done Topics::check_free(const std::vector<Topic>& topics, std::string_view name,
                              std::optional<base::TopicId> but) {
    const std::string form = words::search_form(name);
    const bool taken = std::ranges::any_of(
        topics, [&](const Topic& topic) { return topic.id != but && words::search_form(topic.name) == form; });
    return taken ? base::Done(std::unexpect, FaultKind::conflict, "there is a topic of this name already")
                 : base::Done();
}

base::Result<Topic> Topics::create(std::string_view name, std::int64_t colour, const InTransaction& also) {
    const auto masked = own_name(masker_, name, base::limits::topic_name_bytes_max);
    if (!masked) {
        return std::unexpected(masked.error());
    }
    const auto id = base::TopicId::from_bits(random_.bits());
    const keep::StoredTopic stored{id, colour, vault_.seal(table, id.value(), *masked)};
    base::Done done = store_.run([&](keep::Connection& connection) -> base::Done {
        const auto topics = read(connection);
        if (!topics) {
            return std::unexpected(topics.error());
        }
        if (topics->size() >= base::limits::topics_max) {
            return base::fault(FaultKind::too_large, "there are as many topics as can be; merge some first");
        }
        if (auto free = check_free(*topics, masked->text(), std::nullopt); !free) {
            return free;
        }
        return and_also(keep::insert_topic(connection, stored), connection, also);
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return Topic{id, std::string(masked->text()), colour, version_of(stored.name)};
}

base::Result<Topic> Topics::change(base::TopicId topic, std::string_view version, std::optional<std::string> name,
                                   std::optional<std::int64_t> colour, const InTransaction& also) {
    Topic changed{topic, {}, 0, {}};
    base::Done done = store_.run([&](keep::Connection& connection) -> base::Done {
        auto topics = read(connection);
        if (!topics) {
            return std::unexpected(topics.error());
        }
        const auto found = of_id(*topics, topic);
        if (found == topics->end()) {
            return is_gone();
        }
        if (found->version != version) {
            return base::fault(FaultKind::stale, "somebody changed this topic first; look at it again");
        }
        const auto masked = own_name(masker_, name.value_or(found->name), base::limits::topic_name_bytes_max);
        if (!masked) {
            return std::unexpected(masked.error());
        }
        if (auto free = check_free(*topics, masked->text(), topic); !free) {
            return free;
        }
        const keep::StoredTopic stored{topic, colour.value_or(found->colour),
                                       vault_.seal(table, topic.value(), *masked)};
        changed = {topic, std::string(masked->text()), stored.colour, version_of(stored.name)};
        return and_also(keep::update_topic(connection, stored), connection, also);
    });
    return done ? base::Result<Topic>(std::move(changed)) : base::Result<Topic>(std::unexpect, done.error());
}

base::Done Topics::take_away(base::TopicId topic, std::optional<base::TopicId> into, const InTransaction& also) {
    bool links_left = true;
    while (links_left) {
        base::Done done = store_.run(
            [&](keep::Connection& connection) -> base::Done {
                for (const auto& needed : {std::optional(topic), into}) {
                    const auto there = needed ? keep::has_topic(connection, *needed) : base::Result<bool>(true);
                    if (!there || !*there) {
                        return there ? base::Done(is_gone()) : base::Done(std::unexpect, there.error());
                    }
                }
                const auto moved = into ? keep::move_topic_links(connection, topic, *into, links_chunk)
                                        : keep::drop_topic_links(connection, topic, links_chunk);
                if (!moved) {
                    return std::unexpected(moved.error());
                }
                links_left = *moved == links_chunk;
                if (links_left) {
                    return {};
                }
                auto rules = keep::hand_over_rules(connection, topic, into);
                auto counts =
                    rules ? keep::forget_round_counts(connection, keep::CountOf::topic, topic.value()) : rules;
                return and_also(counts ? keep::delete_topic(connection, topic) : counts, connection, also);
            },
            [&] {
                if (!links_left) {
                    gone_(topic, into);
                }
            });
        if (!done) {
            return done;
        }
    }
    return {};
}

base::Done Topics::merge(base::TopicId topic, base::TopicId into, const InTransaction& also) {
    if (topic == into) {
        return base::fault(FaultKind::invalid, "a topic can't be merged into itself");
    }
    return take_away(topic, into, also);
}

base::Done Topics::remove(base::TopicId topic, const InTransaction& also) {
    return take_away(topic, std::nullopt, also);
}

}  // namespace wordkeep::crm
