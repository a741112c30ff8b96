#include "crm/backup/records.hpp"

#include <utility>

#include "seal/vault.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;

constexpr std::size_t head_bytes = 1 + sizeof(std::uint32_t);

enum class ValueKind : std::uint8_t { null = 0, integer = 1, text = 2, bytes = 3, words = 4 };

std::span<const std::byte> bytes_of(std::string_view text) {
    return std::as_bytes(std::span(text));
}

template <class Number>
void put(std::vector<std::byte>& bytes, Number number) {
    for (std::size_t at = 0; at < sizeof(number); ++at) {
        bytes.push_back(static_cast<std::byte>(number >> (8 * (sizeof(number) - 1 - at))));
    }
}

template <class Number>
Number number_in(std::span<const std::byte> bytes) {
    Number number = 0;
    for (const std::byte part : bytes) {
        number = static_cast<Number>(number << 8U) | static_cast<Number>(part);
    }
    return number;
}

base::Fault no_record() {
    return {FaultKind::corrupt, "it holds something that this version can't read"};
}

}  // namespace

void RecordBody::clear() {
    base::wipe(bytes_.data(), bytes_.size());
    bytes_.clear();
}

void RecordBody::number(std::uint32_t number) {
    put(bytes_, number);
}

void RecordBody::integer(std::int64_t number) {
    put(bytes_, static_cast<std::uint64_t>(number));
}

void RecordBody::raw(std::span<const std::byte> bytes) {
    number(static_cast<std::uint32_t>(bytes.size()));
    bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
}

void RecordBody::name(std::string_view name) {
    raw(bytes_of(name));
}

void RecordBody::value(const keep::Value& value) {
    const auto kind = [this](ValueKind one) { bytes_.push_back(static_cast<std::byte>(one)); };
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        kind(ValueKind::integer);
        integer(*number);
    } else if (const auto* text = std::get_if<std::string_view>(&value)) {
        kind(ValueKind::text);
        raw(bytes_of(*text));
    } else if (const auto* bytes = std::get_if<std::span<const std::byte>>(&value)) {
        kind(ValueKind::bytes);
        raw(*bytes);
    } else {
        kind(ValueKind::null);
    }
}

void RecordBody::words(const base::Masked& text) {
    bytes_.push_back(static_cast<std::byte>(ValueKind::words));
    raw(bytes_of(text.text()));
}

base::Done RecordWriter::add(RecordKind kind, const RecordBody& body) {
    const std::size_t bytes = head_bytes + body.bytes().size();
    if (bytes > seal::stream_chunk_bytes_max) {
        return base::fault(FaultKind::too_large, "a row is larger than a backup can hold (1 MiB)");
    }
    if (!chunk_.empty() && chunk_.size() + bytes > backup_chunk_bytes) {
        fill_up();
        if (auto done = stream_.write(chunk_); !done) {
            return done;
        }
        base::wipe(chunk_.data(), chunk_.size());
        chunk_.clear();
    }
    chunk_.push_back(static_cast<std::byte>(kind));
    put(chunk_, static_cast<std::uint32_t>(body.bytes().size()));
    chunk_.insert(chunk_.end(), body.bytes().begin(), body.bytes().end());
    return {};
}

base::Done RecordWriter::finish() {
    fill_up();
    return stream_.finish(chunk_);
}

void RecordWriter::fill_up() {
    const std::size_t units = (chunk_.size() + backup_chunk_bytes - 1) / backup_chunk_bytes;
    chunk_.resize(std::max<std::size_t>(units, 1) * backup_chunk_bytes);  // zeros: padding
}

std::optional<std::span<const std::byte>> RecordReader::take(std::size_t bytes) {
    if (bytes > end_ - at_) {
        return std::nullopt;
    }
    const auto taken = chunk_->plain().subspan(at_, bytes);
    at_ += bytes;
    return taken;
}

std::optional<std::uint32_t> RecordReader::number() {
    const auto bytes = take(sizeof(std::uint32_t));
    return bytes ? std::optional(number_in<std::uint32_t>(*bytes)) : std::nullopt;
}

std::optional<std::int64_t> RecordReader::integer() {
    const auto bytes = take(sizeof(std::uint64_t));
    return bytes ? std::optional(static_cast<std::int64_t>(number_in<std::uint64_t>(*bytes))) : std::nullopt;
}

std::optional<std::string_view> RecordReader::name() {
    const auto length = number();
    const auto bytes = length ? take(*length) : std::nullopt;
    return bytes ? std::optional(std::string_view(reinterpret_cast<const char*>(bytes->data()), bytes->size()))
                 : std::nullopt;
}

std::optional<BackupValue> RecordReader::value() {
    const auto kind = take(1);
    if (!kind) {
        return std::nullopt;
    }
    if (kind->front() == static_cast<std::byte>(ValueKind::null)) {
        return keep::Null{};
    }
    if (kind->front() == static_cast<std::byte>(ValueKind::integer)) {
        const auto read = integer();
        return read ? std::optional<BackupValue>(*read) : std::nullopt;
    }
    const auto length = number();
    const std::size_t begin = at_;
    const auto bytes = length ? take(*length) : std::nullopt;
    if (!bytes) {
        return std::nullopt;
    }
    switch (static_cast<ValueKind>(kind->front())) {
        case ValueKind::text: return std::string_view(reinterpret_cast<const char*>(bytes->data()), bytes->size());
        case ValueKind::bytes: return *bytes;
        case ValueKind::words: return seal::Vault::text_in(*chunk_, begin, bytes->size());
        case ValueKind::null:
        case ValueKind::integer: break;
    }
    return std::nullopt;
}

base::Result<RecordReader> RecordSource::next() {
    while (!chunk_ || at_ == chunk_->plain().size() ||
           chunk_->plain()[at_] == static_cast<std::byte>(RecordKind::padding)) {
        if (chunk_ && chunk_->last()) {
            return std::unexpected(no_record());  // without the record that ends it
        }
        auto read = stream_.read();
        if (!read) {
            return std::unexpected(read.error());
        }
        chunk_.emplace(std::move(*read));
        at_ = 0;
    }
    const auto plain = chunk_->plain();
    if (plain.size() - at_ < head_bytes) {
        return std::unexpected(no_record());
    }
    const auto kind = static_cast<RecordKind>(plain[at_]);
    const std::size_t bytes = number_in<std::uint32_t>(plain.subspan(at_ + 1, sizeof(std::uint32_t)));
    const std::size_t begin = at_ + head_bytes;
    if (bytes > plain.size() - begin || kind > RecordKind::end) {
        return std::unexpected(no_record());
    }
    at_ = begin + bytes;
    return RecordReader(kind, *chunk_, begin, bytes);
}

}  // namespace wordkeep::crm
