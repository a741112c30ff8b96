// The plain bytes within a backup's sealed stream: records, one behind the other, none across two chunks.
//
// Every chunk is filled up to a multiple of one size, so that the sealed lengths tell how much there is in round
// numbers and nothing of single texts. Integers are big endian. Layout: docs/formats/backup.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "base/masked.hpp"
#include "base/result.hpp"
#include "keep/sql.hpp"
#include "seal/stream.hpp"

namespace wordkeep::crm {

inline constexpr std::string_view backup_magic = "WKBACKUP";
inline constexpr std::uint32_t backup_version = 1;
inline constexpr std::size_t backup_chunk_bytes = 256UL * 1024;  // chunks are multiples of it

enum class RecordKind : std::uint8_t {
    padding = 0,  // the rest of the chunk is empty
    head = 1,     // what this backup is
    setting = 2,  // a setting that is carried
    table = 3,    // the rows behind it are this table's; names of its columns
    row = 4,
    end = 5,  // nothing but padding behind it
};

// The body of one record, being written. Wiped when it goes.
class RecordBody {
public:
    RecordBody() = default;
    RecordBody(const RecordBody&) = delete;
    RecordBody& operator=(const RecordBody&) = delete;
    ~RecordBody() { base::wipe(bytes_.data(), bytes_.size()); }

    void clear();
    void number(std::uint32_t number);
    void integer(std::int64_t number);
    void name(std::string_view name);
    void value(const keep::Value& value);
    void words(const base::Masked& text);
    [[nodiscard]] std::span<const std::byte> bytes() const { return bytes_; }

private:
    void raw(std::span<const std::byte> bytes);
    std::vector<std::byte> bytes_;
};

class RecordWriter {
public:
    explicit RecordWriter(seal::StreamWriter& stream) : stream_(stream) {}
    RecordWriter(const RecordWriter&) = delete;
    RecordWriter& operator=(const RecordWriter&) = delete;
    ~RecordWriter() { base::wipe(chunk_.data(), chunk_.size()); }

    // Faults: too_large (a row over any bound), whatever the stream's sink says.
    base::Done add(RecordKind kind, const RecordBody& body);
    base::Done finish();

private:
    void fill_up();
    seal::StreamWriter& stream_;
    std::vector<std::byte> chunk_;
};

// A value as it was read. Text and bytes lie in the chunk.
using BackupValue = std::variant<keep::Null, std::int64_t, std::string_view, std::span<const std::byte>, base::Masked>;

// The body of one record, being read. What isn't there is nothing: none.
class RecordReader {
public:
    RecordReader(RecordKind kind, const seal::StreamChunk& chunk, std::size_t at, std::size_t bytes)
        : kind_(kind), chunk_(&chunk), at_(at), end_(at + bytes) {}

    [[nodiscard]] RecordKind kind() const { return kind_; }
    [[nodiscard]] bool at_end() const { return at_ == end_; }
    std::optional<std::uint32_t> number();
    std::optional<std::int64_t> integer();
    std::optional<std::string_view> name();
    std::optional<BackupValue> value();

private:
    std::optional<std::span<const std::byte>> take(std::size_t bytes);
    RecordKind kind_;
    const seal::StreamChunk* chunk_;
    std::size_t at_;
    std::size_t end_;
};

// The records of a stream, one after another.
class RecordSource {
public:
    explicit RecordSource(seal::StreamReader& stream) : stream_(stream) {}
    // Valid until the next call. Faults: corrupt (cut short, changed, or no records of ours).
    base::Result<RecordReader> next();

private:
    seal::StreamReader& stream_;
    std::optional<seal::StreamChunk> chunk_;
    std::size_t at_ = 0;
};

}  // namespace wordkeep::crm
