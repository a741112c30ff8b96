#include "keep/topic_table.hpp"

#include "keep/outcome_of_run.hpp"
#include "keep/stored_bytes.hpp"

namespace wordkeep::keep {

namespace {

base::Result<std::vector<base::InquiryId>> some_with(Connection& connection, base::TopicId topic,
                                                     std::int64_t rows_max) {
    std::vector<base::InquiryId> inquiries;
    base::Done read = connection.query("SELECT inquiry FROM inquiry_topic WHERE topic = $1 LIMIT $2",
                                       {topic.value(), rows_max}, [&](const Row& row) {
                                           if (const auto id = base::InquiryId::from_stored(row.integer(0))) {
                                               inquiries.push_back(*id);
                                           }
                                           return true;
                                       });
    if (!read) {
        return std::unexpected(read.error());
    }
    return inquiries;
}

}  // namespace

base::Done each_topic(Connection& connection, const std::function<bool(StoredTopic)>& each) {
    return connection.query("SELECT id, colour, name FROM topic ORDER BY id", {}, [&](const Row& row) {
        const auto id = base::TopicId::from_stored(row.integer(0));
        return !id || each({*id, row.integer(1), StoredBytes::sealed(row.bytes(2))});
    });
}

base::Result<bool> has_topic(Connection& connection, base::TopicId topic) {
    bool there = false;
    base::Done read = connection.query("SELECT 1 FROM topic WHERE id = $1", {topic.value()}, [&](const Row&) {
        there = true;
        return false;
    });
    if (!read) {
        return std::unexpected(read.error());
    }
    return there;
}

base::Done insert_topic(Connection& connection, const StoredTopic& topic) {
    return done_if(connection.run("INSERT INTO topic (id, colour, name) VALUES ($1, $2, $3)",
                                  {topic.id.value(), topic.colour, topic.name.bytes()}));
}

base::Done update_topic(Connection& connection, const StoredTopic& topic) {
    return found_if(connection.run("UPDATE topic SET colour = $1, name = $2 WHERE id = $3",
                                   {topic.colour, topic.name.bytes(), topic.id.value()}),
                    "this topic is gone");
}

base::Done delete_topic(Connection& connection, base::TopicId topic) {
    return done_if(connection.run("DELETE FROM topic WHERE id = $1", {topic.value()}));
}

base::Result<std::vector<base::TopicId>> topics_of(Connection& connection, base::InquiryId inquiry) {
    std::vector<base::TopicId> topics;
    base::Done read = connection.query("SELECT topic FROM inquiry_topic WHERE inquiry = $1 ORDER BY topic",
                                       {inquiry.value()}, [&](const Row& row) {
                                           if (const auto id = base::TopicId::from_stored(row.integer(0))) {
                                               topics.push_back(*id);
                                           }
                                           return true;
                                       });
    if (!read) {
        return std::unexpected(read.error());
    }
    return topics;
}

base::Result<bool> link_topic(Connection& connection, base::InquiryId inquiry, base::TopicId topic) {
    const auto rows = connection.run(
        "INSERT INTO inquiry_topic (inquiry, topic) SELECT $1, id FROM topic WHERE id = $2"
        " ON CONFLICT (inquiry, topic) DO NOTHING",
        {inquiry.value(), topic.value()});
    if (!rows) {
        return std::unexpected(rows.error());
    }
    return *rows > 0;
}

base::Done unlink_topic(Connection& connection, base::InquiryId inquiry, base::TopicId topic) {
    return done_if(connection.run("DELETE FROM inquiry_topic WHERE inquiry = $1 AND topic = $2",
                                  {inquiry.value(), topic.value()}));
}

base::Result<std::int64_t> move_topic_links(Connection& connection, base::TopicId from, base::TopicId to,
                                            std::int64_t rows_max) {
    const auto inquiries = some_with(connection, from, rows_max);
    if (!inquiries) {
        return std::unexpected(inquiries.error());
    }
    for (const base::InquiryId inquiry : *inquiries) {
        if (auto linked = link_topic(connection, inquiry, to); !linked) {
            return std::unexpected(linked.error());
        }
        if (auto gone = unlink_topic(connection, inquiry, from); !gone) {
            return std::unexpected(gone.error());
        }
    }
    return static_cast<std::int64_t>(inquiries->size());
}

base::Result<std::int64_t> drop_topic_links(Connection& connection, base::TopicId topic, std::int64_t rows_max) {
    const auto inquiries = some_with(connection, topic, rows_max);
    if (!inquiries) {
        return std::unexpected(inquiries.error());
    }
    for (const base::InquiryId inquiry : *inquiries) {
        if (auto gone = unlink_topic(connection, inquiry, topic); !gone) {
            return std::unexpected(gone.error());
        }
    }
    return static_cast<std::int64_t>(inquiries->size());
}

}  // namespace wordkeep::keep
