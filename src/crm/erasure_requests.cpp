#include "crm/erasure_requests.hpp"

#include <algorithm>
#include <utility>

#include "base/limits.hpp"
#include "crm/erasure_code.hpp"
#include "words/search_form.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;
constexpr auto sealed_table = seal::SealedTable::erasure_request;

std::unexpected<base::Fault> settled_already() {
    return base::fault(FaultKind::not_found, "this request was settled already");
}

// The ids to erase; a fault if one of the chosen is no match any more.
base::Result<std::vector<base::MessageId>> chosen_of(const ErasureMatches& matches, const ErasureChoice& choice) {
    std::vector<base::MessageId> ids = choice.exact ? matches.exact : std::vector<base::MessageId>{};
    for (const base::MessageId id : choice.similar) {
        if (std::ranges::find(matches.similar, id, &ErasureMatch::id) == matches.similar.end()) {
            return base::fault(FaultKind::conflict, "a text that was chosen is gone or was changed; look at it again");
        }
        ids.push_back(id);
    }
    if (ids.empty()) {
        return base::fault(FaultKind::conflict,
                           "there is no text to erase: choose one, or decline because none is kept");
    }
    return ids;
}

}  // namespace

base::Result<std::unique_ptr<ErasureRequests>> ErasureRequests::open(keep::Store& store, const KeyChain& keys,
                                                                     const words::Masker& masker, Eraser& eraser,
                                                                     base::Random& random) {
    std::unique_ptr<ErasureRequests> requests(new ErasureRequests(store, keys, masker, eraser, random));
    const auto count = store.value(keep::count_erasure_requests);
    if (!count) {
        return std::unexpected(count.error());
    }
    requests->open_ = *count;
    return requests;
}

base::Result<std::string> ErasureRequests::ask(std::string_view text) {
    if (text.size() > base::limits::erasure_text_bytes_max) {
        return base::fault(FaultKind::too_large, "the text is longer than any that is sent in Instagram");
    }
    const base::Masked masked = masker_.mask(text);
    if (words::search_form(masked.text()).empty()) {
        return base::fault(FaultKind::invalid, "the text is empty");
    }
    const std::string code = random_signs(random_, erasure_code_signs);
    const auto id = base::ErasureRequestId::from_bits(random_.bits());
    const keep::StoredErasureRequest request{id, erasure_code_hash(code),
                                             keys_.vault().seal(sealed_table, id.value(), masked)};
    base::Done done = store_.run([&](keep::Connection& connection) -> base::Done {
        const auto count = keep::count_erasure_requests(connection);
        if (!count) {
            return std::unexpected(count.error());
        }
        if (*count >= base::limits::erasure_requests_open_max) {
            return base::fault(FaultKind::busy, "too many requests wait to be settled");
        }
        return keep::insert_erasure_request(connection, request);
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    open_.fetch_add(1, std::memory_order_relaxed);
    return in_groups(code);
}

base::Result<ErasureState> ErasureRequests::state_of(std::string_view code) {
    const auto signs = read_signs(code, erasure_code_signs);
    if (!signs || signs->size() != erasure_code_signs) {
        return ErasureState{};
    }
    const seal::TokenHash hash = erasure_code_hash(*signs);
    ErasureState state;
    base::Done done = store_.read([&](keep::Connection& connection) -> base::Done {
        const auto waiting = keep::has_erasure_request(connection, hash);
        const auto outcome = keep::find_erasure_outcome(connection, hash);
        if (!waiting || !outcome) {
            return std::unexpected(!waiting ? waiting.error() : outcome.error());
        }
        state.outcome = *outcome;
        state.progress = *waiting   ? ErasureProgressOfCode::waiting
                         : *outcome ? ErasureProgressOfCode::settled
                                    : ErasureProgressOfCode::unknown;
        return {};
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return state;
}

base::Result<OpenErasureRequest> ErasureRequests::opened(const keep::StoredErasureRequest& stored) const {
    const auto text = keys_.vault().open(sealed_table, stored.id.value(), stored.text);
    if (!text) {
        return std::unexpected(text.error());
    }
    return OpenErasureRequest{stored.id, std::string(text->text())};
}

base::Result<std::vector<OpenErasureRequest>> ErasureRequests::list() {
    std::vector<OpenErasureRequest> requests;
    base::Done failed;
    base::Done read = store_.read([&](keep::Connection& connection) {
        return keep::each_erasure_request(connection, [&](const keep::StoredErasureRequest& stored) {
            auto request = opened(stored);
            if (!request) {
                failed = std::unexpected(request.error());
                return false;
            }
            requests.push_back(std::move(*request));
            return true;
        });
    });
    if (!read || !failed) {
        return std::unexpected(read ? failed.error() : read.error());
    }
    return requests;
}

base::Result<OpenErasureRequest> ErasureRequests::find(base::ErasureRequestId id) {
    std::optional<keep::StoredErasureRequest> stored;
    base::Done read = store_.read([&](keep::Connection& connection) -> base::Done {
        auto found = keep::find_erasure_request(connection, id);
        if (!found) {
            return std::unexpected(found.error());
        }
        stored = std::move(*found);
        return {};
    });
    if (!read) {
        return std::unexpected(read.error());
    }
    return stored ? opened(*stored) : settled_already();
}

base::Result<ErasureMatches> ErasureRequests::matches(const OpenErasureRequest& request) {
    return find_erasure_matches(store_, keys_.vault(), request.text);
}

base::Result<std::int64_t> ErasureRequests::erase(base::ErasureRequestId id, const ErasureChoice& choice,
                                                  const std::function<base::Done(std::int64_t texts)>& tell) {
    const auto request = find(id);
    if (!request) {
        return std::unexpected(request.error());
    }
    const auto matches_now = matches(*request);
    if (!matches_now) {
        return std::unexpected(matches_now.error());
    }
    const auto ids = chosen_of(*matches_now, choice);
    if (!ids) {
        return std::unexpected(ids.error());
    }
    if (auto told = tell ? tell(static_cast<std::int64_t>(ids->size())) : base::Done(); !told) {
        return std::unexpected(told.error());
    }
    const auto erased = eraser_.erase(*ids, [](std::int64_t, std::int64_t) { return true; });
    if (!erased) {
        return erased;
    }
    // Ended between the two, the request still waits, and staff decline it: no such text is kept any more.
    if (auto done = settle(id, keep::ErasureOutcome::erased, nullptr); !done) {
        return std::unexpected(done.error());
    }
    return erased;
}

base::Done ErasureRequests::decline(base::ErasureRequestId id, keep::ErasureOutcome outcome,
                                    const InTransaction& also) {
    return settle(id, outcome, also);
}

base::Done ErasureRequests::settle(base::ErasureRequestId id, keep::ErasureOutcome outcome, const InTransaction& also) {
    base::Done done = store_.run([&](keep::Connection& connection) {
        return and_also(keep::settle_erasure_request(connection, id, outcome, base::limits::erasure_receipts_max),
                        connection, also);
    });
    if (!done) {
        return done;
    }
    open_.fetch_sub(1, std::memory_order_relaxed);
    return store_.scrub();  // nothing of what was pasted stays in logs and free pages
}

}  // namespace wordkeep::crm
