// The hot path: what one change does to the message tables. Runs inside the engine's transaction.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <vector>

#include "keep/change.hpp"
#include "keep/sqlite/database.hpp"

namespace wordkeep::keep::sqlite {

class MessageWriter {
public:
    explicit MessageWriter(Database& database) : database_(database) {}

    // The outcome, or SQLite's code of what failed; then the transaction must be rolled back (to a savepoint at least).
    [[nodiscard]] std::expected<Outcome, int> apply(const Change& change);

private:
    struct Found {
        base::InquiryId inquiry;
        std::uint32_t part;
    };
    using Code = std::expected<void, int>;
    using Looked = std::expected<std::optional<Found>, int>;

    [[nodiscard]] std::expected<Outcome, int> keep(const MessageKey& key, const Place& place, const base::Sealed& text,
                                                   const std::vector<base::TopicId>& topics);
    // Those of the topics that are new to the inquiry.
    [[nodiscard]] std::expected<std::vector<base::TopicId>, int> give(base::InquiryId inquiry,
                                                                      const std::vector<base::TopicId>& topics);
    [[nodiscard]] std::expected<Outcome, int> replace(const ReplaceText& change);
    [[nodiscard]] std::expected<Outcome, int> erase(const EraseText& change);
    // Whether either id of the key was erased before.
    [[nodiscard]] std::expected<bool, int> was_erased(const MessageKey& key);
    [[nodiscard]] std::expected<bool, int> is_erased(base::MessageId id);
    [[nodiscard]] Looked look_up(base::MessageId id);
    [[nodiscard]] Code put_text(base::MessageId id, const base::Sealed& text);
    [[nodiscard]] Code remove(base::MessageId id, base::InquiryId inquiry);
    // Everything that is tied to an inquiry goes with its last text.
    [[nodiscard]] Code drop_if_emptied(base::InquiryId inquiry);
    [[nodiscard]] Code remember(base::MessageId id);

    Database& database_;
};

}  // namespace wordkeep::keep::sqlite
