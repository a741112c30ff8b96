#include "keep/api_key_table.hpp"

#include <algorithm>

#include "keep/outcome_of_run.hpp"

namespace wordkeep::keep {

namespace {

std::optional<std::int64_t> maybe(const Row& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional(row.integer(column));
}

Value maybe(const std::optional<std::int64_t>& number) {
    return number ? Value(*number) : Value(Null{});
}

}  // namespace

base::Done each_api_key(Connection& connection, const std::function<bool(StoredApiKey)>& each) {
    return connection.query(
        "SELECT id, name, scopes, hash, made, ends, used FROM api_key ORDER BY id", {}, [&](const Row& row) {
            const auto id = base::ApiKeyId::from_stored(row.integer(0));
            const std::span<const std::byte> hash = row.bytes(3);
            if (!id || hash.size() != StoredTokenHash{}.size()) {
                return true;  // no key of ours
            }
            StoredApiKey key{*id,          std::string(row.text(1)), row.integer(2), {}, row.integer(4), maybe(row, 5),
                             maybe(row, 6)};
            std::ranges::copy(hash, key.hash.begin());
            return each(std::move(key));
        });
}

base::Done insert_api_key(Connection& connection, const StoredApiKey& key) {
    return done_if(connection.run(
        "INSERT INTO api_key (id, name, scopes, hash, made, ends, used) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {key.id.value(), std::string_view(key.name), key.scopes, std::span<const std::byte>(key.hash), key.made,
         maybe(key.ends), maybe(key.used)}));
}

base::Done delete_api_key(Connection& connection, base::ApiKeyId id) {
    return found_if(connection.run("DELETE FROM api_key WHERE id = $1", {id.value()}), "there is no such key");
}

base::Done set_api_key_used(Connection& connection, base::ApiKeyId id, std::int64_t day) {
    return done_if(connection.run("UPDATE api_key SET used = $1 WHERE id = $2", {day, id.value()}));
}

}  // namespace wordkeep::keep
