#include "crm/backup/backup_reader.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "keep/migrations.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;

constexpr std::uint32_t columns_max = 256;

base::Done corrupt(const char* what) {
    return base::fault(FaultKind::corrupt, what);
}

base::Done unreadable() {
    return corrupt("it holds something that this version can't read");
}

base::Done newer() {
    return corrupt("it was made by a newer Wordkeep: install that version (or a later one) to restore it");
}

// The magic and the version, which stand before the stream.
base::Done read_magic(const seal::Source& source) {
    std::array<std::byte, backup_magic.size() + sizeof(backup_version)> head{};
    std::size_t read = 0;
    while (read < head.size()) {
        const auto got = source(std::span(head).subspan(read));
        if (!got) {
            return std::unexpected(got.error());
        }
        if (*got == 0) {
            break;
        }
        read += *got;
    }
    const auto magic = std::as_bytes(std::span(backup_magic));
    const std::size_t common = std::min(read, magic.size());
    if (!std::ranges::equal(std::span(head).first(common), magic.first(common)) || read == 0) {
        return base::fault(FaultKind::invalid, "it is no Wordkeep backup");
    }
    if (read < head.size()) {
        return corrupt("it was cut short: the end is missing");
    }
    std::uint32_t version = 0;
    for (const std::byte part : std::span(head).subspan(magic.size())) {
        version = (version << 8U) | static_cast<std::uint32_t>(part);
    }
    return version > backup_version ? newer() : version == 0 ? unreadable() : base::Done();
}

class Reader {
public:
    Reader(seal::StreamReader& stream, BackupVisitor& visitor) : records_(stream), visitor_(visitor) {}

    base::Done read() {
        while (true) {
            auto record = records_.next();
            if (!record) {
                return std::unexpected(record.error());
            }
            if (record->kind() == RecordKind::end && head_) {
                return head_->rows == rows_ ? base::Done() : corrupt("it holds fewer or more rows than it says");
            }
            if (auto done = take(*record); !done) {
                return done;
            }
        }
    }

private:
    base::Done take(RecordReader& record) {
        if (!head_ && record.kind() != RecordKind::head) {
            return unreadable();
        }
        switch (record.kind()) {
            case RecordKind::head: return head(record);
            case RecordKind::setting: return setting(record);
            case RecordKind::table: return table(record);
            case RecordKind::row: return row(record);
            case RecordKind::padding:
            case RecordKind::end: break;
        }
        return unreadable();
    }

    base::Done head(RecordReader& record) {
        const auto version = record.number();
        const auto schema = record.number();
        const auto day = record.number();
        const auto rows = record.integer();
        if (head_ || !rows || !record.at_end()) {
            return unreadable();
        }
        if (*version > backup_version || *schema > keep::newest_schema()) {
            return newer();
        }
        head_ = BackupHead{*schema, *day, *rows};
        return visitor_.head(*head_);
    }

    static bool fits(const KeptSetting& kept, const BackupValue& value) {
        if (kept.sealed_row != 0) {
            return std::holds_alternative<base::Masked>(value);
        }
        const auto* bytes = std::get_if<std::span<const std::byte>>(&value);
        return bytes != nullptr && (kept.wrapped_as.empty() || bytes->size() == seal::key_bytes);
    }

    base::Done setting(RecordReader& record) {
        const auto name = record.name();
        const auto value = name ? record.value() : std::nullopt;
        const KeptSetting* kept = name ? kept_setting(*name) : nullptr;
        if (kept == nullptr || !value || !fits(*kept, *value) || !record.at_end()) {
            return unreadable();
        }
        return visitor_.setting(*kept, *value);
    }

    base::Done table(RecordReader& record) {
        const auto name = record.name();
        const auto count = name ? record.number() : std::nullopt;
        const keep::ExplainedTable* explained = name ? keep::explained_table(*name) : nullptr;
        if (!count || *count > columns_max || explained == nullptr || explained->backup != keep::InBackup::whole) {
            return unreadable();
        }
        columns_.clear();
        for (std::uint32_t at = 0; at < *count; ++at) {
            const auto column = record.name();
            const auto* found = column ? keep::explained_column(*name, *column) : nullptr;
            if (found == nullptr || std::ranges::find(columns_, found) != columns_.end()) {
                return unreadable();
            }
            columns_.push_back(found);
        }
        const bool whole = std::ranges::all_of(columns_, [this](const auto* column) {
            return !column->sealed || std::ranges::find(columns_, column->sealed->id_column,
                                                        &keep::ExplainedColumn::name) != columns_.end();
        });
        if (!whole || columns_.empty() || !record.at_end()) {
            return unreadable();
        }
        return visitor_.table(*explained, columns_);
    }

    base::Done row(RecordReader& record) {
        values_.clear();
        for (const keep::ExplainedColumn* column : columns_) {
            auto value = record.value();
            const bool fits = value && (std::holds_alternative<keep::Null>(*value) ||
                                        std::holds_alternative<base::Masked>(*value) == column->sealed.has_value());
            if (!fits) {
                return unreadable();
            }
            values_.push_back(std::move(*value));
        }
        ++rows_;
        return values_.empty() || !record.at_end() ? unreadable() : visitor_.row(values_);
    }

    RecordSource records_;
    BackupVisitor& visitor_;
    std::optional<BackupHead> head_;
    keep::Columns columns_;
    std::vector<BackupValue> values_;
    std::int64_t rows_ = 0;
};

}  // namespace

base::Done read_backup(const seal::SecretKey& master, const seal::Source& source, BackupVisitor& visitor) {
    if (auto ours = read_magic(source); !ours) {
        return ours;
    }
    auto stream = seal::StreamReader::begin(master, source);
    if (!stream) {
        return std::unexpected(stream.error());
    }
    if (auto done = Reader(*stream, visitor).read(); !done) {
        return done;
    }
    std::array<std::byte, 1> behind{};
    const auto more = source(behind);
    if (!more) {
        return std::unexpected(more.error());
    }
    return *more == 0 ? base::Done() : corrupt("something was added behind its end");
}

}  // namespace wordkeep::crm
