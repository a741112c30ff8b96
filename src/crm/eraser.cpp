#include "crm/eraser.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "keep/message_table.hpp"
#include "words/search_form.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;

constexpr std::size_t examples_max = 3;

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

class Pattern {
public:
    Pattern(Wanted wanted, std::string_view text)
        : whole_(words::search_form(text)),
          words_(wanted == Wanted::words ? words_of(whole_) : std::vector<std::string>{}) {}
    [[nodiscard]] bool empty() const { return whole_.empty(); }
    [[nodiscard]] bool fits(std::string_view text) const {
        const std::string form = words::search_form(text);
        return words_.empty() ? form == whole_ : std::ranges::all_of(words_, [&](const std::string& word) {
            return form.find(word) != std::string::npos;
        });
    }

private:
    std::string whole_;
    std::vector<std::string> words_;
};

}  // namespace

base::Result<std::int64_t> erase_chunk(
    keep::Store& store, const ErasedListener& erased,
    const std::function<base::Result<std::vector<base::MessageId>>(keep::Connection&)>& choose) {
    std::vector<keep::Outcome> outcomes;
    base::Done done = store.run(
        [&](keep::Connection& connection) -> base::Done {
            const auto ids = choose(connection);
            if (!ids) {
                return std::unexpected(ids.error());
            }
            for (const base::MessageId id : *ids) {
                auto outcome = keep::erase_message(connection, id);
                if (!outcome) {
                    return std::unexpected(outcome.error());
                }
                outcomes.push_back(*outcome);
            }
            return {};
        },
        [&] { erased(outcomes); });
    if (!done) {
        return std::unexpected(done.error());
    }
    return std::ranges::count(outcomes, keep::Effect::erased, &keep::Outcome::effect);
}

base::Result<Found> Eraser::find(Wanted wanted, std::string_view text) {
    const base::Masked masked = masker_.mask(text);
    const Pattern pattern(wanted, masked.text());
    if (pattern.empty()) {
        return base::fault(FaultKind::invalid, "say which words: an empty text would mean every one");
    }
    Found found;
    std::unordered_set<base::InquiryId> inquiries;
    base::Done opened;
    base::Done read = store_.read([&](keep::Connection& connection) {
        return keep::each_message(connection, 0, [&](const keep::StoredMessage& message) {
            const auto kept = vault_.open(seal::SealedTable::message, message.id.value(), message.text);
            if (!kept) {
                opened = std::unexpected(kept.error());
                return false;
            }
            if (pattern.fits(kept->text())) {
                found.ids.push_back(message.id);
                inquiries.insert(message.inquiry);
                if (found.examples.size() < examples_max) {
                    found.examples.emplace_back(kept->text());
                }
            }
            return true;
        });
    });
    if (!read || !opened) {
        return std::unexpected(read ? opened.error() : read.error());
    }
    found.inquiries = static_cast<std::int64_t>(inquiries.size());
    return found;
}

base::Result<Found> Eraser::find_inquiry(base::InquiryId inquiry) {
    Found found;
    base::Done done = store_.read([&](keep::Connection& connection) -> base::Done {
        const auto parts = keep::messages_of(connection, inquiry);
        if (!parts) {
            return std::unexpected(parts.error());
        }
        std::ranges::transform(*parts, std::back_inserter(found.ids), &keep::StoredMessage::id);
        return {};
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    if (found.ids.empty()) {
        return base::fault(FaultKind::not_found, "this inquiry was erased, or never was here");
    }
    found.inquiries = 1;
    return found;
}

base::Result<std::int64_t> Eraser::erase(std::span<const base::MessageId> ids, const EraseProgress& progress) {
    std::int64_t erased = 0;
    for (std::size_t at = 0; at < ids.size(); at += erase_chunk_texts) {
        const auto chunk = ids.subspan(at, std::min<std::size_t>(erase_chunk_texts, ids.size() - at));
        const auto count = erase_chunk(store_, erased_, [&](keep::Connection&) {
            return base::Result<std::vector<base::MessageId>>(std::vector(chunk.begin(), chunk.end()));
        });
        if (!count) {
            return std::unexpected(count.error());
        }
        erased += *count;
        if (!progress(static_cast<std::int64_t>(at + chunk.size()), static_cast<std::int64_t>(ids.size()))) {
            break;
        }
    }
    if (auto scrubbed = store_.scrub(); !scrubbed) {
        return std::unexpected(scrubbed.error());
    }
    return erased;
}

}  // namespace wordkeep::crm
