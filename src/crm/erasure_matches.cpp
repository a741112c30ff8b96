#include "crm/erasure_matches.hpp"

#include <algorithm>
#include <set>

#include "base/limits.hpp"
#include "keep/message_table.hpp"
#include "words/likeness.hpp"
#include "words/search_form.hpp"

namespace wordkeep::crm {

namespace {

constexpr unsigned similar_percent_min = 50;
// A line that says less than this ("ok", "thanks") is no text of its own.
constexpr std::size_t line_bytes_min = 16;

class Matcher {
public:
    explicit Matcher(std::string_view text) : whole_(words::search_form(text)), likeness_(whole_) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            std::string line = words::search_form(text.substr(0, end));
            if (line.size() >= line_bytes_min) {
                lines_.insert(std::move(line));
            }
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }
    [[nodiscard]] unsigned percent(std::string_view kept) const {
        const std::string form = words::search_form(kept);
        return form == whole_ || lines_.contains(form) ? 100 : std::min(likeness_.percent(form), 99U);
    }

private:
    std::string whole_;
    words::Likeness likeness_;
    std::set<std::string, std::less<>> lines_;
};

bool more_alike(const ErasureMatch& one, const ErasureMatch& other) {
    return one.percent != other.percent ? one.percent > other.percent : one.id < other.id;
}

void add(ErasureMatches& matches, ErasureMatch&& match) {
    constexpr std::size_t shown_max = base::limits::erasure_matches_shown_max;
    if (match.percent == 100) {
        matches.exact.push_back(match.id);
        if (matches.exact_shown.size() < shown_max) {
            matches.exact_shown.push_back(std::move(match));
        }
        return;
    }
    auto& similar = matches.similar;
    similar.insert(std::ranges::upper_bound(similar, match, more_alike), std::move(match));
    if (similar.size() > shown_max) {
        similar.pop_back();
    }
}

}  // namespace

base::Result<ErasureMatches> find_erasure_matches(keep::Store& store, const seal::Vault& vault, std::string_view text) {
    const Matcher matcher(text);
    ErasureMatches matches;
    base::Done opened;
    base::Done read = store.read([&](keep::Connection& connection) {
        return keep::each_message(connection, 0, [&](const keep::StoredMessage& message) {
            const auto kept = vault.open(seal::SealedTable::message, message.id.value(), message.text);
            if (!kept) {
                opened = std::unexpected(kept.error());
                return false;
            }
            if (const unsigned percent = matcher.percent(kept->text()); percent >= similar_percent_min) {
                add(matches, {message.id, message.inquiry, std::string(kept->text()), percent});
            }
            return true;
        });
    });
    if (!read || !opened) {
        return std::unexpected(read ? opened.error() : read.error());
    }
    return matches;
}

}  // namespace wordkeep::crm
