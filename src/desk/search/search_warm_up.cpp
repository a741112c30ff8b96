#include "desk/search/search_warm_up.hpp"

#include <algorithm>
#include <thread>
#include <utility>
#include <vector>

#include "keep/message_table.hpp"

namespace wordkeep::desk {

namespace {

constexpr std::size_t slice_rows = 2048;

}  // namespace

// Empty: nothing is left. The rows are read one slice after the other, and worked on side by side.
base::Result<std::vector<keep::StoredMessage>> SearchWarmUp::next_slice() {
    const std::scoped_lock lock(reading_);
    std::vector<keep::StoredMessage> rows;
    if (stopping_) {
        return rows;
    }
    rows.reserve(slice_rows);
    base::Done read = store_.read([&](keep::Connection& connection) {
        return keep::each_message(connection, read_to_, [&](keep::StoredMessage message) {
            rows.push_back(std::move(message));
            return rows.size() < slice_rows;
        });
    });
    if (!read) {
        return std::unexpected(read.error());
    }
    if (!rows.empty()) {
        read_to_ = rows.back().id.value();
    }
    return rows;
}

void SearchWarmUp::work() {
    while (true) {
        auto rows = next_slice();
        base::Done trouble;
        if (!rows) {
            trouble = std::unexpected(rows.error());
        } else if (rows->empty()) {
            return;
        } else {
            std::vector<IndexedText> texts;
            texts.reserve(rows->size());
            for (const keep::StoredMessage& row : *rows) {
                if (auto text = vault_.open(seal::SealedTable::message, row.id.value(), row.text)) {
                    texts.push_back({row.id, row.inquiry, row.mailbox, forms_of_text(*text)});
                } else {
                    trouble = std::unexpected(text.error());
                }
            }
            index_.take_kept(std::move(texts));
            done_ += static_cast<std::int64_t>(rows->size());
        }
        if (!trouble) {
            const std::scoped_lock lock(reading_);
            failed_ = failed_ ? trouble : failed_;
        }
        if (!rows) {
            return;
        }
    }
}

base::Done SearchWarmUp::run(unsigned threads) {
    index_.begin_warm_up();
    base::Done counted = store_.read([&](keep::Connection& connection) -> base::Done {
        const auto count = keep::count_messages(connection);
        if (!count) {
            return std::unexpected(count.error());
        }
        all_ = *count;
        return {};
    });
    failed_ = counted;
    {
        std::vector<std::jthread> workers;
        for (unsigned thread = 0; thread < std::max(threads, 1U); ++thread) {
            workers.emplace_back([this] { work(); });
        }
    }
    index_.end_warm_up();
    ended_ = true;
    return failed_;
}

}  // namespace wordkeep::desk
