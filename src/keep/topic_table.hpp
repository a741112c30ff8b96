// Topics, and which inquiries have them. In portable SQL.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/sealed.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

struct StoredTopic {
    base::TopicId id;
    std::int64_t colour;
    base::Sealed name;
};

// In id order.
base::Done each_topic(Connection& connection, const std::function<bool(StoredTopic)>& each);
base::Result<bool> has_topic(Connection& connection, base::TopicId topic);
base::Done insert_topic(Connection& connection, const StoredTopic& topic);
// Fault: not_found.
base::Done update_topic(Connection& connection, const StoredTopic& topic);
// The topic alone; its links are moved or dropped first.
base::Done delete_topic(Connection& connection, base::TopicId topic);

// In id order.
base::Result<std::vector<base::TopicId>> topics_of(Connection& connection, base::InquiryId inquiry);
// Nothing happens if the topic is gone. Returns whether the link is new.
base::Result<bool> link_topic(Connection& connection, base::InquiryId inquiry, base::TopicId topic);
base::Done unlink_topic(Connection& connection, base::InquiryId inquiry, base::TopicId topic);

// The links of at most rows_max inquiries, so that one transaction stays short. Return how many; 0: none is left.
base::Result<std::int64_t> move_topic_links(Connection& connection, base::TopicId from, base::TopicId to,
                                            std::int64_t rows_max);
base::Result<std::int64_t> drop_topic_links(Connection& connection, base::TopicId topic, std::int64_t rows_max);

}  // namespace wordkeep::keep
