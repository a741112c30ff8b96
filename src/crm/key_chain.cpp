#include "crm/key_chain.hpp"

#include <cstdint>
#include <vector>

#include "keep/epoch_table.hpp"
#include "keep/setting_table.hpp"
#include "seal/wrap.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;
using seal::SecretKey;

constexpr keep::SettingName data_key_setting = "key.data";
constexpr keep::SettingName mailbox_key_setting = "key.mailbox";
constexpr std::uint8_t first_data_key_number = 1;

// The key kept under this name, or a new one that is written there first.
base::Result<SecretKey> key_for(keep::Connection& connection, keep::SettingName name, const SecretKey& outer,
                                std::string_view purpose) {
    auto stored = keep::read_setting(connection, name);
    if (!stored) {
        return std::unexpected(stored.error());
    }
    if (*stored) {
        return seal::unwrap_key(outer, purpose, **stored);
    }
    SecretKey fresh = SecretKey::random();
    const std::vector<std::byte> wrapped = seal::wrap_key(outer, purpose, fresh);
    if (auto done = keep::write_setting(connection, name, wrapped); !done) {
        return std::unexpected(done.error());
    }
    return fresh;
}

base::Fault wrong_master_key() {
    return {
        FaultKind::corrupt,
        "the master key does not open this database: it belongs to another one, or was replaced. Bring back the right "
        "key file; without it nothing kept can be read"};
}

struct Epochs {
    std::optional<keep::StoredEpoch> current;
    std::optional<keep::StoredEpoch> previous;
};

// The two newest epochs. Older rows can't be there: each rotation leaves two.
base::Result<Epochs> read_epochs(keep::Connection& connection) {
    Epochs epochs;
    base::Done done = keep::each_epoch(connection, [&](keep::StoredEpoch epoch) {  // by number, rising
        epochs.previous = std::move(epochs.current);
        epochs.current = std::move(epoch);
        return true;
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return epochs;
}

std::optional<seal::Epoch> without_key(const std::optional<keep::StoredEpoch>& stored) {
    return stored ? std::optional(seal::Epoch{stored->number, base::WallTime(std::chrono::seconds(stored->end))})
                  : std::nullopt;
}

base::Done carry_out(keep::Connection& connection, const Epochs& epochs, const seal::EpochPlan& plan,
                     const SecretKey& data_key) {
    if (plan.destroy_previous && epochs.previous) {
        if (auto done = keep::destroy_epoch(connection, epochs.previous->number); !done) {
            return done;
        }
    }
    if (plan.destroy_current && epochs.current) {
        if (auto done = keep::destroy_epoch(connection, epochs.current->number); !done) {
            return done;
        }
    }
    if (plan.clamp_end && epochs.current) {
        return keep::set_epoch_end(connection, epochs.current->number, plan.clamp_end->time_since_epoch().count());
    }
    if (plan.new_end) {
        const std::int64_t number = epochs.current ? epochs.current->number + 1 : 1;
        const std::vector<std::byte> wrapped = seal::wrap_key(data_key, seal::epoch_key_purpose, SecretKey::random());
        return keep::insert_epoch(connection, {number, wrapped, plan.new_end->time_since_epoch().count()});
    }
    return {};
}

bool is_needed(const seal::EpochPlan& plan) {
    return plan.new_end || plan.clamp_end || plan.destroy_previous || plan.destroy_current;
}

}  // namespace

struct KeyChain::Opened {
    SecretKey data_key;
    SecretKey mailbox_key;
};

KeyChain::KeyChain(Opened&& opened, keep::Store& store, std::chrono::seconds epoch_length, const base::Clock& clock,
                   base::Log& log)
    : store_(store),
      clock_(clock),
      log_(log),
      epoch_length_(epoch_length),
      data_key_(std::move(opened.data_key)),
      mailbox_key_(std::move(opened.mailbox_key)),
      vault_(data_key_.copy(), first_data_key_number) {}

base::Result<std::unique_ptr<KeyChain>> KeyChain::open(keep::Store& store, const SecretKey& master,
                                                       std::chrono::days epoch_length, const base::Clock& clock,
                                                       base::Log& log) {
    std::optional<Opened> opened;
    base::Done done = store.run([&](keep::Connection& connection) -> base::Done {
        auto data_key = key_for(connection, data_key_setting, master, seal::data_key_purpose);
        if (!data_key) {
            return std::unexpected(data_key.error().kind == FaultKind::corrupt ? wrong_master_key() : data_key.error());
        }
        auto mailbox_key = key_for(connection, mailbox_key_setting, *data_key, seal::mailbox_key_purpose);
        if (!mailbox_key) {
            return std::unexpected(mailbox_key.error());
        }
        opened.emplace(std::move(*data_key), std::move(*mailbox_key));
        return {};
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    std::unique_ptr<KeyChain> chain(new KeyChain(std::move(*opened), store, epoch_length, clock, log));
    if (auto ticked = chain->tick(); !ticked) {
        return std::unexpected(ticked.error());
    }
    if (auto loaded = chain->load_epochs(); !loaded) {
        return std::unexpected(loaded.error());
    }
    return chain;
}

base::Result<seal::Vault> open_vault(keep::Connection& connection, const SecretKey& master) {
    auto stored = keep::read_setting(connection, data_key_setting);
    if (!stored) {
        return std::unexpected(stored.error());
    }
    if (!*stored) {
        return base::fault(FaultKind::not_found, "the database has no keys yet; start the server once");
    }
    auto data_key = seal::unwrap_key(master, seal::data_key_purpose, **stored);
    if (!data_key) {
        return std::unexpected(wrong_master_key());
    }
    return seal::Vault(std::move(*data_key), first_data_key_number);
}

std::shared_ptr<const seal::EpochKeys> KeyChain::epoch_keys() const {
    const std::scoped_lock lock(mutex_);
    return epoch_keys_;
}

base::MailboxId KeyChain::mailbox(std::string_view account) const {
    return base::MailboxId::from_bits(seal::keyed_name(mailbox_key_, account));
}

base::Done KeyChain::tick() {
    bool rotated = false;
    base::Done done = store_.run([&](keep::Connection& connection) -> base::Done {
        const auto epochs = read_epochs(connection);
        if (!epochs) {
            return std::unexpected(epochs.error());
        }
        const seal::EpochPlan plan = seal::plan_epochs(without_key(epochs->current), without_key(epochs->previous),
                                                       clock_.wall(), epoch_length_);
        rotated = is_needed(plan);
        return rotated ? carry_out(connection, *epochs, plan, data_key_) : base::Done();
    });
    if (!done || !rotated) {
        return done;
    }
    log_.info("the keys for message ids moved on");
    return load_epochs();
}

base::Done KeyChain::load_epochs() {
    return store_.read([this](keep::Connection& connection) -> base::Done {
        const auto epochs = read_epochs(connection);
        if (!epochs) {
            return std::unexpected(epochs.error());
        }
        if (!epochs->current) {
            return base::fault(FaultKind::corrupt, "the database has no epoch key; restore it from a backup");
        }
        auto current = seal::unwrap_key(data_key_, seal::epoch_key_purpose, epochs->current->wrapped_key);
        if (!current) {
            return std::unexpected(current.error());
        }
        std::optional<SecretKey> previous;
        if (epochs->previous) {
            auto opened = seal::unwrap_key(data_key_, seal::epoch_key_purpose, epochs->previous->wrapped_key);
            if (!opened) {
                return std::unexpected(opened.error());
            }
            previous = std::move(*opened);
        }
        auto keys = std::make_shared<const seal::EpochKeys>(std::move(*current), std::move(previous));
        const std::scoped_lock lock(mutex_);
        epoch_keys_ = std::move(keys);
        return {};
    });
}

}  // namespace wordkeep::crm
