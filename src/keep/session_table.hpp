// Who is signed in.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>

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
base::Done delete_sessions_before(Connection& connection, std::int64_t time);

}  // namespace wordkeep::keep
