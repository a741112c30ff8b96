#include "crm/data_keys.hpp"

#include <span>
#include <utility>
#include <vector>

#include "seal/wrap.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;
using seal::SecretKey;

constexpr keep::SettingName current_setting = "key.data";
constexpr keep::SettingName number_setting = "key.data.number";  // none: 1
constexpr keep::SettingName old_setting = "key.data.old";

base::Fault wrong_master_key() {
    return {
        FaultKind::corrupt,
        "the master key does not open this database: it belongs to another one, or was replaced. Bring back the right "
        "key file; without it nothing kept can be read"};
}

std::unexpected<base::Fault> no_keys_yet() {
    return base::fault(FaultKind::not_found, "the database has no keys yet; start the server once");
}

struct Wrapped {
    std::optional<std::vector<std::byte>> current;
    std::optional<std::vector<std::byte>> old;
    std::uint8_t number = 1;
};

base::Result<Wrapped> read_wrapped(keep::Connection& connection) {
    auto current = keep::read_setting(connection, current_setting);
    auto old = keep::read_setting(connection, old_setting);
    const auto number = keep::read_setting(connection, number_setting);
    if (!current || !old || !number) {
        return std::unexpected(!current ? current.error() : !old ? old.error() : number.error());
    }
    const bool numbered = *number && (*number)->size() == 1;
    return Wrapped{std::move(*current), std::move(*old),
                   numbered ? static_cast<std::uint8_t>((*number)->front()) : std::uint8_t{1}};
}

}  // namespace

seal::Vault DataKeys::vault() const {
    return {current.copy(), number, old ? std::optional(old->copy()) : std::nullopt};
}

base::Result<std::optional<DataKeys>> read_data_keys(keep::Connection& connection, const SecretKey& master) {
    const auto wrapped = read_wrapped(connection);
    if (!wrapped) {
        return std::unexpected(wrapped.error());
    }
    if (!wrapped->current) {
        return std::optional<DataKeys>();
    }
    auto current = seal::unwrap_key(master, seal::data_key_purpose, *wrapped->current);
    if (!current) {
        return std::unexpected(wrong_master_key());
    }
    DataKeys keys{std::move(*current), wrapped->number};
    if (wrapped->old) {
        auto old = seal::unwrap_key(master, seal::old_data_key_purpose, *wrapped->old);
        if (!old) {
            return std::unexpected(wrong_master_key());
        }
        keys.old = std::move(*old);
    }
    return std::optional(std::move(keys));
}

base::Done write_data_keys(keep::Connection& connection, const SecretKey& master, const DataKeys& keys) {
    const auto current = seal::wrap_key(master, seal::data_key_purpose, keys.current);
    if (auto done = keep::write_setting(connection, current_setting, current); !done) {
        return done;
    }
    const auto number = static_cast<std::byte>(keys.number);
    if (auto done = keep::write_setting(connection, number_setting, std::span(&number, 1)); !done) {
        return done;
    }
    if (!keys.old) {
        return keep::delete_setting(connection, old_setting);
    }
    return keep::write_setting(connection, old_setting, seal::wrap_key(master, seal::old_data_key_purpose, *keys.old));
}

base::Result<bool> is_master_key_of(keep::Connection& connection, const SecretKey& master) {
    const auto keys = read_data_keys(connection, master);
    if (!keys && keys.error().kind != FaultKind::corrupt) {
        return std::unexpected(keys.error());
    }
    return keys.has_value();
}

base::Done change_master_key(keep::Connection& connection, const SecretKey& from, const SecretKey& to) {
    const auto keys = read_data_keys(connection, from);
    if (!keys) {
        return std::unexpected(keys.error());
    }
    return *keys ? write_data_keys(connection, to, **keys) : base::Done();
}

base::Result<seal::Vault> open_vault(keep::Connection& connection, const SecretKey& master) {
    const auto keys = read_data_keys(connection, master);
    if (!keys) {
        return std::unexpected(keys.error());
    }
    if (!*keys) {
        return no_keys_yet();
    }
    return (*keys)->vault();
}

base::Result<SecretKey> open_staff_key(keep::Connection& connection, const SecretKey& master) {
    const auto keys = read_data_keys(connection, master);
    const auto wrapped = keys ? keep::read_setting(connection, staff_key_setting)
                              : base::Result<std::optional<std::vector<std::byte>>>(std::unexpect, keys.error());
    if (!wrapped) {
        return std::unexpected(wrapped.error());
    }
    if (!*keys || !*wrapped) {
        return no_keys_yet();
    }
    return seal::unwrap_key((*keys)->current, seal::staff_key_purpose, **wrapped);
}

}  // namespace wordkeep::crm
