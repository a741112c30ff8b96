#include "crm/key_chain.hpp"

#include <cstdint>
#include <vector>

#include "crm/data_keys.hpp"
#include "keep/epoch_table.hpp"
#include "keep/setting_table.hpp"
#include "seal/wrap.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;
using seal::SecretKey;

// The data keys of the store, or new ones that are written there first.
base::Result<DataKeys> data_keys_for(keep::Connection& connection, const SecretKey& master) {
    auto stored = read_data_keys(connection, master);
    if (!stored) {
        return std::unexpected(stored.error());
    }
    if (*stored) {
        return std::move(**stored);
    }
    DataKeys fresh{SecretKey::random()};
    if (auto done = write_data_keys(connection, master, fresh); !done) {
        return std::unexpected(done.error());
    }
    return fresh;
}

base::Result<SecretKey> key_for(keep::Connection& connection, const SecretKey& data_key, keep::SettingName setting,
                                std::string_view purpose) {
    auto stored = keep::read_setting(connection, setting);
    if (!stored) {
        return std::unexpected(stored.error());
    }
    if (*stored) {
        return seal::unwrap_key(data_key, purpose, **stored);
    }
    SecretKey fresh = SecretKey::random();
    const std::vector<std::byte> wrapped = seal::wrap_key(data_key, purpose, fresh);
    if (auto done = keep::write_setting(connection, setting, wrapped); !done) {
        return std::unexpected(done.error());
    }
    return fresh;
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
    DataKeys data_keys;
    SecretKey mailbox_key;
    SecretKey staff_key;
};

KeyChain::KeyChain(Opened&& opened, keep::Store& store, std::chrono::seconds epoch_length, const base::Clock& clock,
                   base::Log& log)
    : store_(store),
      clock_(clock),
      log_(log),
      epoch_length_(epoch_length),
      vault_(opened.data_keys.vault()),
      data_key_(std::move(opened.data_keys.current)),
      mailbox_key_(std::move(opened.mailbox_key)),
      staff_key_(std::move(opened.staff_key)) {}

base::Result<std::unique_ptr<KeyChain>> KeyChain::open(keep::Store& store, const SecretKey& master,
                                                       std::chrono::days epoch_length, const base::Clock& clock,
                                                       base::Log& log) {
    std::optional<Opened> opened;
    base::Done done = store.run([&](keep::Connection& connection) -> base::Done {
        auto data_keys = data_keys_for(connection, master);
        if (!data_keys) {
            return std::unexpected(data_keys.error());
        }
        auto mailbox_key = key_for(connection, data_keys->current, mailbox_key_setting, seal::mailbox_key_purpose);
        auto staff_key = key_for(connection, data_keys->current, staff_key_setting, seal::staff_key_purpose);
        if (!mailbox_key || !staff_key) {
            return std::unexpected(mailbox_key ? staff_key.error() : mailbox_key.error());
        }
        opened.emplace(std::move(*data_keys), std::move(*mailbox_key), std::move(*staff_key));
        return {};
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    if (opened->data_keys.old) {
        log.warning("changing the data key was begun and not finished: run `wordkeep rotate-key --data` again");
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

std::shared_ptr<const seal::EpochKeys> KeyChain::epoch_keys() const {
    const std::scoped_lock lock(mutex_);
    return epoch_keys_;
}

base::MailboxId KeyChain::mailbox(std::string_view account) const {
    return base::MailboxId::from_bits(seal::keyed_name(mailbox_key_, account));
}

std::uint64_t KeyChain::check_number(std::string_view text) const {
    return seal::keyed_name(mailbox_key_, "check " + std::string(text));  // no account begins like that
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
