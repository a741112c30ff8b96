#include "crm/backup/restore.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "crm/backup/restore_rows.hpp"
#include "crm/data_keys.hpp"
#include "keep/audit_table.hpp"
#include "keep/erasure.hpp"
#include "keep/message_table.hpp"
#include "keep/setting_table.hpp"
#include "seal/epochs.hpp"
#include "seal/wrap.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;
using seal::SecretKey;

base::Done stopped() {
    return base::fault(FaultKind::conflict, "stopped; nothing was changed");
}

bool is_of_audit(const keep::ExplainedTable& table) {
    return table.name == "audit" || table.name == "audit_end";
}

// What becomes of one text of the backup.
enum class Fate : std::uint8_t { new_text, known, erased };

base::Result<Fate> fate_of(keep::Connection& store, base::MessageId id) {
    const auto erased = keep::is_erased(store, id);
    if (!erased) {
        return std::unexpected(erased.error());
    }
    const auto known = *erased ? base::Result<bool>(false) : keep::has_message(store, id);
    if (!known) {
        return std::unexpected(known.error());
    }
    return *erased ? Fate::erased : *known ? Fate::known : Fate::new_text;
}

base::Result<base::MessageId> message_id(const keep::Columns& columns, std::span<const BackupValue> values) {
    const auto id = id_in(columns, values, "id");
    const auto message = id ? base::MessageId::from_stored(*id) : std::nullopt;
    if (!message) {
        return base::fault(FaultKind::corrupt, "it holds a text without an id");
    }
    return *message;
}

// What checking and restoring have in common: the walk over the rows, and the counting.
class RowCounter : public BackupVisitor {
public:
    explicit RowCounter(const RestoreProgress& progress) : progress_(progress) {}

    base::Done head(const BackupHead& head) override {
        all_ = head.rows;
        counts_.day = head.day;
        return {};
    }
    base::Done table(const keep::ExplainedTable& table, const keep::Columns& columns) override {
        table_ = &table;
        columns_ = columns;
        return {};
    }
    base::Done row(std::span<BackupValue> values) override {
        if (!progress_(++done_, all_)) {
            return stopped();
        }
        if (table_->name == "erased" || table_->name == "message") {
            const auto id = message_id(columns_, values);
            if (!id) {
                return std::unexpected(id.error());
            }
            counts_.texts += table_->name == "message" ? 1 : 0;
            return table_->name == "message" ? message(*id, values) : erased(*id);
        }
        ++counts_.rows;
        return other(values);
    }
    [[nodiscard]] const RestoreCounts& counts() const { return counts_; }

protected:
    virtual base::Done erased(base::MessageId id) = 0;
    virtual base::Done message(base::MessageId id, std::span<const BackupValue> values) = 0;
    virtual base::Done other(std::span<const BackupValue> values) = 0;

    base::Done count(const base::Result<Fate>& fate) {
        if (!fate) {
            return std::unexpected(fate.error());
        }
        switch (*fate) {
            case Fate::new_text: ++counts_.new_texts; break;
            case Fate::known: ++counts_.known; break;
            case Fate::erased: ++counts_.erased; break;
        }
        return {};
    }

    RestoreCounts counts_;
    const keep::ExplainedTable* table_ = nullptr;
    keep::Columns columns_;

private:
    const RestoreProgress& progress_;
    std::int64_t done_ = 0;
    std::int64_t all_ = 0;
};

class Checker final : public RowCounter {
public:
    Checker(keep::Connection* store, const RestoreProgress& progress) : RowCounter(progress), store_(store) {}
    base::Done setting(const KeptSetting&, const BackupValue&) override { return {}; }

private:
    base::Done erased(base::MessageId id) override {
        const auto there = store_ != nullptr ? keep::has_message(*store_, id) : base::Result<bool>(false);
        counts_.erased_now += there && *there ? 1 : 0;
        return there ? base::Done() : base::Done(std::unexpect, there.error());
    }
    base::Done message(base::MessageId id, std::span<const BackupValue>) override {
        return count(store_ != nullptr ? fate_of(*store_, id) : base::Result<Fate>(Fate::new_text));
    }
    base::Done other(std::span<const BackupValue>) override { return {}; }

    keep::Connection* store_;
};

class Restorer final : public RowCounter {
public:
    Restorer(keep::Connection& store, const DataKeys& keys, const std::vector<std::string>& accounts, bool empty,
             const RestoreProgress& progress)
        : RowCounter(progress), store_(store), keys_(keys), vault_(keys.vault()), accounts_(accounts), empty_(empty) {}

    base::Done table(const keep::ExplainedTable& table, const keep::Columns& columns) override {
        putter_.emplace(table, columns);
        return RowCounter::table(table, columns);
    }

    base::Done setting(const KeptSetting& setting, const BackupValue& value) override {
        const auto own = own_value(setting.name);
        if (!own) {
            return std::unexpected(own.error());
        }
        if (!*own || empty_) {
            return put_setting(setting, value);
        }
        return setting.name == mailbox_key_setting.view()
                   ? rename_mailboxes(std::get<std::span<const std::byte>>(value), **own)
                   : base::Done();
    }

private:
    base::Result<std::optional<std::vector<std::byte>>> own_value(std::string_view wanted) {
        std::optional<std::vector<std::byte>> found;
        base::Done read = keep::each_setting(store_, [&](std::string_view name, std::span<const std::byte> value) {
            if (name == wanted) {
                found.emplace(value.begin(), value.end());
            }
            return !found;
        });
        if (!read) {
            return std::unexpected(read.error());
        }
        return found;
    }

    base::Done put_setting(const KeptSetting& setting, const BackupValue& value) {
        if (const auto* text = std::get_if<base::Masked>(&value)) {
            const base::Sealed sealed = vault_.seal(base::SealedTable::setting, setting.sealed_row, *text);
            return keep::put_setting(store_, setting.name, sealed.bytes());
        }
        const auto bytes = std::get<std::span<const std::byte>>(value);
        if (setting.wrapped_as.empty()) {
            return keep::put_setting(store_, setting.name, bytes);
        }
        std::array<std::byte, seal::key_bytes> raw{};
        std::ranges::copy(bytes.first<seal::key_bytes>(), raw.begin());
        const SecretKey key = SecretKey::take(raw);
        return keep::put_setting(store_, setting.name, seal::wrap_key(keys_.current, setting.wrapped_as, key));
    }

    // This store's texts are numbered with its own key, which stays; so those of the backup get its numbers.
    base::Done rename_mailboxes(std::span<const std::byte> theirs, std::span<const std::byte> own_wrapped) {
        const auto own = seal::unwrap_key(keys_.current, seal::mailbox_key_purpose, own_wrapped);
        if (!own) {
            return std::unexpected(own.error());
        }
        std::array<std::byte, seal::key_bytes> raw{};
        std::ranges::copy(theirs.first<seal::key_bytes>(), raw.begin());
        const SecretKey key = SecretKey::take(raw);
        for (const std::string& account : accounts_) {
            mailboxes_.emplace(base::MailboxId::from_bits(seal::keyed_name(key, account)).value(),
                               base::MailboxId::from_bits(seal::keyed_name(*own, account)).value());
        }
        return {};
    }

    base::Done erased(base::MessageId id) override {
        const auto outcome = keep::erase_message(store_, id);
        counts_.erased_now += outcome && outcome->effect == keep::Effect::erased ? 1 : 0;
        return outcome ? base::Done() : base::Done(std::unexpect, outcome.error());
    }

    base::Done message(base::MessageId id, std::span<const BackupValue> values) override {
        const auto fate = fate_of(store_, id);
        if (!fate || *fate != Fate::new_text) {
            return count(fate);
        }
        const auto put = putter_->put(store_, vault_, mailboxes_, values);
        return put ? count(fate) : base::Done(std::unexpect, put.error());
    }

    base::Done other(std::span<const BackupValue> values) override {
        if (!empty_ && is_of_audit(*table_)) {
            return {};  // two chains don't become one: this store's goes on
        }
        const auto belongs = belongs_to_something(store_, *table_, columns_, values);
        if (!belongs) {
            return std::unexpected(belongs.error());
        }
        const auto put = *belongs ? putter_->put(store_, vault_, mailboxes_, values) : base::Result<bool>(false);
        counts_.new_rows += put && *put ? 1 : 0;
        return put ? base::Done() : base::Done(std::unexpect, put.error());
    }

    keep::Connection& store_;
    const DataKeys& keys_;
    seal::Vault vault_;
    const std::vector<std::string>& accounts_;
    bool empty_;
    std::map<std::int64_t, std::int64_t> mailboxes_;
    std::optional<RowPutter> putter_;
};

base::Result<RestoreCounts> restore_within(keep::Connection& connection, const RestoreTarget& target,
                                           const SecretKey& backup_key, const seal::Source& source,
                                           const RestoreProgress& progress) {
    const auto keys = read_data_keys(connection, target.master);
    if (!keys) {
        return std::unexpected(keys.error());
    }
    if (!*keys) {
        return base::fault(FaultKind::not_found, "the store has no keys yet");
    }
    const auto texts = keep::count_messages(connection);
    if (!texts) {
        return std::unexpected(texts.error());
    }
    // An empty store takes over the key of staff's own, and so the chain that is sealed with it.
    if (auto cleared = *texts == 0 ? keep::delete_audit(connection) : base::Done(); !cleared) {
        return std::unexpected(cleared.error());
    }
    Restorer restorer(connection, **keys, target.accounts, *texts == 0, progress);
    if (auto done = read_backup(backup_key, source, restorer); !done) {
        return std::unexpected(done.error());
    }
    return restorer.counts();
}

}  // namespace

base::Result<RestoreCounts> check_backup(const SecretKey& backup_key, const seal::Source& source,
                                         keep::Connection* store, const RestoreProgress& progress) {
    Checker checker(store, progress);
    if (auto done = read_backup(backup_key, source, checker); !done) {
        return std::unexpected(done.error());
    }
    return checker.counts();
}

base::Result<RestoreCounts> restore_backup(const RestoreTarget& target, const SecretKey& backup_key,
                                           const seal::Source& source, const RestoreProgress& progress) {
    base::Result<RestoreCounts> counts = base::fault(FaultKind::internal, "nothing was restored");
    base::Done done = target.store.run([&](keep::Connection& connection) -> base::Done {
        counts = restore_within(connection, target, backup_key, source, progress);
        return counts ? base::Done() : base::Done(std::unexpect, counts.error());
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    // The backup may have erased something here.
    if (auto scrubbed = target.store.scrub(); !scrubbed) {
        return std::unexpected(scrubbed.error());
    }
    return counts;
}

}  // namespace wordkeep::crm
