#include "seal/stream.hpp"

#include <sodium.h>

#include <array>
#include <utility>

#include "base/check.hpp"
#include "seal/wrap.hpp"

namespace wordkeep::seal {

namespace {

using base::FaultKind;

constexpr std::size_t header_bytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t overhead_bytes = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t length_bytes = 4;

unsigned char* raw(std::byte* bytes) {
    return reinterpret_cast<unsigned char*>(bytes);
}

const unsigned char* raw(const std::byte* bytes) {
    return reinterpret_cast<const unsigned char*>(bytes);
}

base::Fault cut_short() {
    return {FaultKind::corrupt, "it was cut short: the end is missing"};
}

base::Fault changed() {
    return {FaultKind::corrupt, "it was changed or damaged: a part does not verify"};
}

// All of bytes, or a fault: cut_short if the source ends before.
base::Done fill(const Source& source, std::span<std::byte> bytes) {
    while (!bytes.empty()) {
        auto got = source(bytes);
        if (!got) {
            return std::unexpected(got.error());
        }
        if (*got == 0) {
            return std::unexpected(cut_short());
        }
        bytes = bytes.subspan(*got);
    }
    return {};
}

}  // namespace

struct StreamWriter::State {
    Sink sink;
    crypto_secretstream_xchacha20poly1305_state stream{};
    std::vector<std::byte> chunk;

    ~State() { sodium_memzero(&stream, sizeof(stream)); }
};

StreamWriter::StreamWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
StreamWriter::StreamWriter(StreamWriter&&) noexcept = default;
StreamWriter::~StreamWriter() = default;

base::Result<StreamWriter> StreamWriter::begin(const SecretKey& master, Sink sink) {
    auto state = std::make_unique<State>();
    state->sink = std::move(sink);
    const SecretKey key = SecretKey::random();
    std::array<std::byte, header_bytes> header{};
    crypto_secretstream_xchacha20poly1305_init_push(&state->stream, raw(header.data()), key.data());
    const std::vector<std::byte> wrapped = wrap_key(master, stream_key_purpose, key);
    for (const std::span<const std::byte> part :
         {std::span<const std::byte>(wrapped), std::span<const std::byte>(header)}) {
        if (auto done = state->sink(part); !done) {
            return std::unexpected(done.error());
        }
    }
    return StreamWriter(std::move(state));
}

base::Done StreamWriter::write(std::span<const std::byte> plain) {
    return push(plain, crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
}

base::Done StreamWriter::finish(std::span<const std::byte> plain) {
    return push(plain, crypto_secretstream_xchacha20poly1305_TAG_FINAL);
}

base::Done StreamWriter::push(std::span<const std::byte> plain, unsigned char tag) {
    base::check(plain.size() <= stream_chunk_bytes_max, "a chunk keeps to its bound");
    const std::size_t length = plain.size() + overhead_bytes;
    state_->chunk.resize(length_bytes + length);
    for (std::size_t at = 0; at < length_bytes; ++at) {
        state_->chunk[at] = static_cast<std::byte>(length >> (8 * (length_bytes - 1 - at)));
    }
    crypto_secretstream_xchacha20poly1305_push(&state_->stream, raw(state_->chunk.data() + length_bytes), nullptr,
                                               raw(plain.data()), plain.size(), nullptr, 0, tag);
    return state_->sink(state_->chunk);
}

struct StreamReader::State {
    Source source;
    crypto_secretstream_xchacha20poly1305_state stream{};
    bool ended = false;

    ~State() { sodium_memzero(&stream, sizeof(stream)); }
};

StreamReader::StreamReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
StreamReader::StreamReader(StreamReader&&) noexcept = default;
StreamReader::~StreamReader() = default;

base::Result<StreamReader> StreamReader::begin(const SecretKey& master, Source source) {
    auto state = std::make_unique<State>();
    state->source = std::move(source);
    std::array<std::byte, wrapped_key_bytes> wrapped{};
    std::array<std::byte, header_bytes> header{};
    for (const std::span<std::byte> part : {std::span<std::byte>(wrapped), std::span<std::byte>(header)}) {
        if (auto done = fill(state->source, part); !done) {
            return std::unexpected(done.error());
        }
    }
    auto key = unwrap_key(master, stream_key_purpose, wrapped);
    if (!key) {
        return base::fault(FaultKind::corrupt, "the master key does not open it: it was made with another key");
    }
    if (crypto_secretstream_xchacha20poly1305_init_pull(&state->stream, raw(header.data()), key->data()) != 0) {
        return std::unexpected(changed());
    }
    return StreamReader(std::move(state));
}

base::Result<StreamChunk> StreamReader::read() {
    base::check(!state_->ended, "nobody reads behind the end");
    std::array<std::byte, length_bytes> head{};
    if (auto done = fill(state_->source, head); !done) {
        return std::unexpected(done.error());
    }
    std::size_t length = 0;
    for (const std::byte part : head) {
        length = (length << 8U) | static_cast<std::size_t>(part);
    }
    if (length < overhead_bytes || length > stream_chunk_bytes_max + overhead_bytes) {
        return std::unexpected(changed());
    }
    std::vector<std::byte> sealed(length);
    if (auto done = fill(state_->source, sealed); !done) {
        return std::unexpected(done.error());
    }
    std::vector<std::byte> plain(length - overhead_bytes);
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&state_->stream, raw(plain.data()), nullptr, &tag,
                                                   raw(sealed.data()), sealed.size(), nullptr, 0) != 0) {
        return std::unexpected(changed());
    }
    state_->ended = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    return StreamChunk(std::move(plain), state_->ended);
}

}  // namespace wordkeep::seal
