#include "seal/stream.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "seal/sodium.hpp"

namespace wordkeep::seal {
namespace {

using Bytes = std::vector<std::byte>;

Bytes bytes(const std::string& text) {
    const auto* begin = reinterpret_cast<const std::byte*>(text.data());
    return {begin, begin + text.size()};
}

class StreamTest : public testing::Test {
protected:
    StreamTest() { static_cast<void>(start_sodium()); }

    Bytes written() {
        Bytes out;
        auto writer = StreamWriter::begin(master_, [&](std::span<const std::byte> part) {
            out.insert(out.end(), part.begin(), part.end());
            return base::Done();
        });
        EXPECT_TRUE(writer && writer->write(bytes("one")) && writer->write(bytes(std::string(100'000, 'x'))) &&
                    writer->finish({}));
        return out;
    }

    // What was read before the end or a fault; the fault's message, or nothing.
    static std::string trouble(const SecretKey& master, const Bytes& stream, Bytes* plain = nullptr) {
        std::size_t at = 0;
        auto reader = StreamReader::begin(master, [&](std::span<std::byte> wanted) -> base::Result<std::size_t> {
            const std::size_t count = std::min({wanted.size(), stream.size() - at, std::size_t{1000}});
            std::copy_n(stream.begin() + static_cast<std::ptrdiff_t>(at), count, wanted.begin());
            at += count;
            return count;
        });
        if (!reader) {
            return reader.error().message;
        }
        while (true) {
            auto chunk = reader->read();
            if (!chunk) {
                return chunk.error().message;
            }
            if (plain != nullptr) {
                plain->insert(plain->end(), chunk->plain().begin(), chunk->plain().end());
            }
            if (chunk->last()) {
                return "";
            }
        }
    }
    SecretKey master_ = (static_cast<void>(start_sodium()), SecretKey::random());
};

TEST_F(StreamTest, gives_back_what_was_written) {
    Bytes plain;
    EXPECT_EQ(trouble(master_, written(), &plain), "");
    EXPECT_EQ(plain, bytes("one" + std::string(100'000, 'x')));
}

TEST_F(StreamTest, tells_another_key_from_damage) {
    EXPECT_NE(trouble(SecretKey::random(), written()).find("another key"), std::string::npos);
}

TEST_F(StreamTest, notices_a_cut_at_every_length) {
    const Bytes whole = written();
    for (std::size_t length = 0; length < whole.size(); length += length < 300 ? 1 : 997) {
        const Bytes cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length));
        EXPECT_NE(trouble(master_, cut).find("cut short"), std::string::npos) << length;
    }
}

TEST_F(StreamTest, notices_a_change_anywhere) {
    const Bytes whole = written();
    for (std::size_t at = 0; at < whole.size(); at += at < 300 ? 1 : 997) {
        Bytes changed = whole;
        changed[at] ^= std::byte{0x40};
        EXPECT_NE(trouble(master_, changed), "") << at;
    }
}

}  // namespace
}  // namespace wordkeep::seal
