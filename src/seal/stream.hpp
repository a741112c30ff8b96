// A sealed stream: libsodium's secretstream under a key of its own, which the master key wraps.
//
// What it holds can't be read, cut short, reordered or changed unnoticed. Layout: docs/formats/backup.md. Each chunk is
// a length (4 bytes, big endian, of the ciphertext) and the ciphertext; the last one carries the FINAL tag, so a stream
// that was cut is told from one that ended.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fleeting.hpp"
#include "base/result.hpp"
#include "seal/secret.hpp"

namespace wordkeep::seal {

inline constexpr std::string_view stream_key_purpose = "wordkeep backup stream";
inline constexpr std::size_t stream_chunk_bytes_max = 1UL << 20U;

// Writes all bytes or says why not.
using Sink = std::function<base::Done(std::span<const std::byte>)>;
// Fills the span as far as there are bytes; returns how many, 0 at the end.
using Source = std::function<base::Result<std::size_t>(std::span<std::byte>)>;

class StreamWriter {
public:
    // Writes the head: the wrapped key and secretstream's header.
    static base::Result<StreamWriter> begin(const SecretKey& master, Sink sink);
    StreamWriter(StreamWriter&&) noexcept;
    StreamWriter& operator=(StreamWriter&&) = delete;
    ~StreamWriter();

    // One chunk, 1 to stream_chunk_bytes_max bytes.
    base::Done write(std::span<const std::byte> plain);
    // The last chunk, which may be empty. Nothing may follow.
    base::Done finish(std::span<const std::byte> plain);

private:
    struct State;
    explicit StreamWriter(std::unique_ptr<State> state);
    base::Done push(std::span<const std::byte> plain, unsigned char tag);
    std::unique_ptr<State> state_;
};

// Wiped when it goes.
class StreamChunk {
public:
    StreamChunk(std::vector<std::byte>&& plain, bool last) noexcept : plain_(std::move(plain)), last_(last) {}
    StreamChunk(const StreamChunk&) = delete;
    StreamChunk& operator=(const StreamChunk&) = delete;
    StreamChunk(StreamChunk&&) noexcept = default;
    StreamChunk& operator=(StreamChunk&&) = delete;
    ~StreamChunk() { base::wipe(plain_.data(), plain_.size()); }

    [[nodiscard]] std::span<const std::byte> plain() const { return plain_; }
    [[nodiscard]] bool last() const { return last_; }

private:
    std::vector<std::byte> plain_;
    bool last_;
};

class StreamReader {
public:
    // Faults: corrupt (another master key, or no such stream), whatever source says.
    static base::Result<StreamReader> begin(const SecretKey& master, Source source);
    StreamReader(StreamReader&&) noexcept;
    StreamReader& operator=(StreamReader&&) = delete;
    ~StreamReader();

    // Faults: corrupt, naming whether the stream was cut short or changed.
    base::Result<StreamChunk> read();

private:
    struct State;
    explicit StreamReader(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace wordkeep::seal
