// The data keys of a store, as its settings hold them, wrapped under the master key.
//
// One key seals everything. While it is replaced there are two: the new one seals, and the old one opens what isn't
// sealed anew yet. Whatever else is wrapped lies under the newer of them.
#pragma once

#include <cstdint>
#include <optional>

#include "base/result.hpp"
#include "keep/setting_table.hpp"
#include "keep/sql.hpp"
#include "seal/secret.hpp"
#include "seal/vault.hpp"

namespace wordkeep::crm {

inline constexpr keep::SettingName mailbox_key_setting = "key.mailbox";
inline constexpr keep::SettingName staff_key_setting = "key.staff";

struct DataKeys {
    seal::SecretKey current;
    std::uint8_t number = 1;                  // of the current one: the first byte of what it sealed
    std::optional<seal::SecretKey> old = {};  // its number is the one before

    [[nodiscard]] seal::Vault vault() const;
};

// None: the store has no keys yet. Fault: corrupt if the master key doesn't open them.
base::Result<std::optional<DataKeys>> read_data_keys(keep::Connection& connection, const seal::SecretKey& master);
// Within a transaction; puts them in the place of what is there.
base::Done write_data_keys(keep::Connection& connection, const seal::SecretKey& master, const DataKeys& keys);

// Whether this master key is the store's. A store without keys takes any. Fault: the store can't be read.
base::Result<bool> is_master_key_of(keep::Connection& connection, const seal::SecretKey& master);
// Within a transaction: what lay under one master key lies under another. Fault: corrupt, if `from` isn't the store's.
base::Done change_master_key(keep::Connection& connection, const seal::SecretKey& from, const seal::SecretKey& to);

// The vault alone, for working on a store beside a running server. Faults: corrupt (wrong master key), not_found (no
// keys yet).
base::Result<seal::Vault> open_vault(keep::Connection& connection, const seal::SecretKey& master);
// The key of staff's own secrets alone, for the same. Faults as above.
base::Result<seal::SecretKey> open_staff_key(keep::Connection& connection, const seal::SecretKey& master);

}  // namespace wordkeep::crm
