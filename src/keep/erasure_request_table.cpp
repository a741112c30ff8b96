#include "keep/erasure_request_table.hpp"

#include <algorithm>

#include "keep/outcome_of_run.hpp"
#include "keep/stored_bytes.hpp"

namespace wordkeep::keep {

namespace {

std::optional<StoredErasureRequest> request_in(const Row& row) {
    const auto id = base::ErasureRequestId::from_stored(row.integer(0));
    const std::span<const std::byte> code = row.bytes(1);
    StoredCodeHash hash{};
    if (!id || code.size() != hash.size()) {
        return std::nullopt;  // no request of ours
    }
    std::ranges::copy(code, hash.begin());
    return StoredErasureRequest{*id, hash, StoredBytes::sealed(row.bytes(2))};
}

std::optional<ErasureOutcome> outcome_in(std::int64_t stored) {
    return stored >= static_cast<std::int64_t>(ErasureOutcome::erased) &&
                   stored <= static_cast<std::int64_t>(ErasureOutcome::no_request)
               ? std::optional(static_cast<ErasureOutcome>(stored))
               : std::nullopt;
}

// Codes are hashes of random numbers, so their order is chance.
base::Done bound_receipts(Connection& connection, std::int64_t receipts_max, const StoredCodeHash& spared) {
    std::int64_t count = 0;
    base::Done counted = connection.query("SELECT count(*) FROM erasure_receipt", {}, [&](const Row& row) {
        count = row.integer(0);
        return false;
    });
    if (!counted || count <= receipts_max) {
        return counted;
    }
    return done_if(
        connection.run("DELETE FROM erasure_receipt WHERE code IN"
                       " (SELECT code FROM erasure_receipt WHERE code <> $1 ORDER BY code LIMIT $2)",
                       {std::span<const std::byte>(spared), count - receipts_max}));
}

}  // namespace

base::Result<std::int64_t> count_erasure_requests(Connection& connection) {
    std::int64_t count = 0;
    base::Done done = connection.query("SELECT count(*) FROM erasure_request", {}, [&](const Row& row) {
        count = row.integer(0);
        return false;
    });
    return done ? base::Result<std::int64_t>(count) : std::unexpected(done.error());
}

base::Done insert_erasure_request(Connection& connection, const StoredErasureRequest& request) {
    return done_if(
        connection.run("INSERT INTO erasure_request (id, code, sealed) VALUES ($1, $2, $3)",
                       {request.id.value(), std::span<const std::byte>(request.code_hash), request.text.bytes()}));
}

base::Done each_erasure_request(Connection& connection, const std::function<bool(StoredErasureRequest)>& each) {
    return connection.query("SELECT id, code, sealed FROM erasure_request ORDER BY id", {}, [&](const Row& row) {
        auto request = request_in(row);
        return !request || each(std::move(*request));
    });
}

base::Result<std::optional<StoredErasureRequest>> find_erasure_request(Connection& connection,
                                                                       base::ErasureRequestId id) {
    std::optional<StoredErasureRequest> found;
    base::Done done = connection.query("SELECT id, code, sealed FROM erasure_request WHERE id = $1", {id.value()},
                                       [&](const Row& row) {
                                           found = request_in(row);
                                           return false;
                                       });
    if (!done) {
        return std::unexpected(done.error());
    }
    return found;
}

base::Result<bool> has_erasure_request(Connection& connection, const StoredCodeHash& code_hash) {
    bool found = false;
    base::Done done = connection.query("SELECT 1 FROM erasure_request WHERE code = $1",
                                       {std::span<const std::byte>(code_hash)}, [&](const Row&) {
                                           found = true;
                                           return false;
                                       });
    return done ? base::Result<bool>(found) : std::unexpected(done.error());
}

base::Done settle_erasure_request(Connection& connection, base::ErasureRequestId id, ErasureOutcome outcome,
                                  std::int64_t receipts_max) {
    const auto request = find_erasure_request(connection, id);
    if (!request) {
        return std::unexpected(request.error());
    }
    if (!*request) {
        return base::fault(base::FaultKind::not_found, "this request was settled already");
    }
    if (auto gone = connection.run("DELETE FROM erasure_request WHERE id = $1", {id.value()}); !gone) {
        return std::unexpected(gone.error());
    }
    auto noted =
        connection.run("INSERT INTO erasure_receipt (code, outcome, fading) VALUES ($1, $2, 0)",
                       {std::span<const std::byte>((*request)->code_hash), static_cast<std::int64_t>(outcome)});
    if (!noted) {
        return std::unexpected(noted.error());
    }
    return bound_receipts(connection, receipts_max, (*request)->code_hash);
}

base::Result<std::optional<ErasureOutcome>> find_erasure_outcome(Connection& connection,
                                                                 const StoredCodeHash& code_hash) {
    std::optional<ErasureOutcome> outcome;
    base::Done done = connection.query("SELECT outcome FROM erasure_receipt WHERE code = $1",
                                       {std::span<const std::byte>(code_hash)}, [&](const Row& row) {
                                           outcome = outcome_in(row.integer(0));
                                           return false;
                                       });
    if (!done) {
        return std::unexpected(done.error());
    }
    return outcome;
}

base::Done fade_erasure_receipts(Connection& connection) {
    if (auto gone = connection.run("DELETE FROM erasure_receipt WHERE fading <> 0", {}); !gone) {
        return std::unexpected(gone.error());
    }
    return done_if(connection.run("UPDATE erasure_receipt SET fading = 1", {}));
}

}  // namespace wordkeep::keep
