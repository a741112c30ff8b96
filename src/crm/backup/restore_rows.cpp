#include "crm/backup/restore_rows.hpp"

#include "keep/message_table.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;

keep::Value stored(const BackupValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return *number;
    }
    if (const auto* text = std::get_if<std::string_view>(&value)) {
        return *text;
    }
    if (const auto* bytes = std::get_if<std::span<const std::byte>>(&value)) {
        return *bytes;
    }
    return keep::Null{};
}

}  // namespace

std::optional<std::int64_t> id_in(const keep::Columns& columns, std::span<const BackupValue> values,
                                  std::string_view column) {
    for (std::size_t at = 0; at < columns.size(); ++at) {
        if (columns[at]->name == column) {
            const auto* number = std::get_if<std::int64_t>(&values[at]);
            return number != nullptr ? std::optional(*number) : std::nullopt;
        }
    }
    return std::nullopt;
}

base::Result<bool> belongs_to_something(keep::Connection& store, const keep::ExplainedTable& table,
                                        const keep::Columns& columns, std::span<const BackupValue> values) {
    if (table.name == "message") {
        return true;
    }
    if (const auto id = id_in(columns, values, table.name == "inquiry" ? "id" : "inquiry")) {
        const auto inquiry = base::InquiryId::from_stored(*id);
        return inquiry ? keep::has_messages(store, *inquiry) : base::Result<bool>(false);
    }
    if (const auto id = id_in(columns, values, "message")) {
        const auto message = base::MessageId::from_stored(*id);
        return message ? keep::has_message(store, *message) : base::Result<bool>(false);
    }
    return true;
}

base::Result<bool> RowPutter::put(keep::Connection& store, const seal::Vault& vault,
                                  const std::map<std::int64_t, std::int64_t>& mailboxes,
                                  std::span<const BackupValue> values) {
    std::vector<base::Sealed> sealed;
    sealed.reserve(columns_.size());  // so that what is bound stays where it is
    std::vector<keep::Value> bound;
    for (std::size_t at = 0; at < columns_.size(); ++at) {
        const auto* text = std::get_if<base::Masked>(&values[at]);
        if (text == nullptr) {
            bound.push_back(stored(values[at]));
        } else {
            const auto& seal = columns_[at]->sealed;
            const auto id = id_in(columns_, values, seal->id_column);
            if (!id) {
                return base::fault(FaultKind::corrupt, "it holds a text without an id");
            }
            sealed.push_back(vault.seal(seal->table, *id, *text));
            bound.emplace_back(sealed.back().bytes());
        }
        if (columns_[at]->name == "mailbox") {
            const auto* number = std::get_if<std::int64_t>(&values[at]);
            const auto renamed = number != nullptr ? mailboxes.find(*number) : mailboxes.end();
            bound.back() = renamed != mailboxes.end() ? keep::Value(renamed->second) : bound.back();
        }
    }
    const auto changed = store.run_values(insert_.sql(), bound);
    return changed ? base::Result<bool>(*changed > 0) : base::Result<bool>(std::unexpect, changed.error());
}

}  // namespace wordkeep::crm
