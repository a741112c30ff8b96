// Keys by which other programs use the API. The keys themselves are not here, only their hashes.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "keep/session_table.hpp"
#include "keep/sql.hpp"

namespace wordkeep::keep {

struct StoredApiKey {
    base::ApiKeyId id;
    std::string name;
    std::int64_t scopes;  // crm::Rights
    StoredTokenHash hash;
    std::int64_t made;                   // a day, since 1970, UTC
    std::optional<std::int64_t> ends{};  // seconds since 1970, UTC; none: never
    std::optional<std::int64_t> used{};  // the last day; none: never
};

base::Done each_api_key(Connection& connection, const std::function<bool(StoredApiKey)>& each);
base::Done insert_api_key(Connection& connection, const StoredApiKey& key);
// Fault: not_found.
base::Done delete_api_key(Connection& connection, base::ApiKeyId id);
base::Done set_api_key_used(Connection& connection, base::ApiKeyId id, std::int64_t day);

}  // namespace wordkeep::keep
