// Who is signed in.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

using StoredTokenHash = std::array<std::byte, 32>;

struct StoredSession {
    StoredTokenHash token_hash;
    base::StaffId staff;
    std::int64_t ends;  // seconds since 1970, UTC
};

base::Done each_session(Connection& connection, const std::function<bool(StoredSession)>& each);
base::Done insert_session(Connection& connection, const StoredSession& session);
base::Done delete_session(Connection& connection, const StoredTokenHash& token_hash);
// All of a member's but this one, if there is one to be left.
base::Done delete_sessions_of(Connection& connection, base::StaffId staff, const std::optional<StoredTokenHash>& but);
base::Done delete_sessions_before(Connection& connection, std::int64_t time);

}  // namespace wordkeep::keep
