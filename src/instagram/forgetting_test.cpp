// Nothing of a delivery stays in the memory of the process: the process reads itself and looks for what it was given.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "base/fleeting.hpp"
#include "base/hex.hpp"
#include "instagram/delivery.hpp"
#include "instagram/keyed_mac.hpp"
#include "instagram/verified.hpp"

namespace wordkeep::instagram {
namespace {

// A random marker of 40 letters, held so that it can't be found: the test itself must not keep what it looks for.
class Marker {
public:
    explicit Marker(std::mt19937& random) {
        for (char& letter : veiled_) {
            letter = static_cast<char>(('a' + random() % 26) ^ veil);
        }
    }
    void append_to(std::string& text) const {
        for (const char letter : veiled_) {
            text.push_back(static_cast<char>(letter ^ veil));
        }
    }
    [[nodiscard]] bool is_in(const std::vector<char>& memory, std::size_t count) const {
        if (count < veiled_.size()) {
            return false;
        }
        for (std::size_t at = 0; at + veiled_.size() <= count; ++at) {
            std::size_t same = 0;
            while (same < veiled_.size() && static_cast<char>(memory[at + same] ^ veil) == veiled_[same]) {
                ++same;
            }
            if (same == veiled_.size()) {
                return true;
            }
        }
        return false;
    }

private:
    static constexpr char veil = 0x5A;
    std::array<char, 40> veiled_{};
};

struct Region {
    unsigned long begin;
    unsigned long end;
};

std::vector<Region> writable_regions() {
    constexpr unsigned long larger_is_a_sanitizers_shadow = 512UL * 1024 * 1024;
    std::vector<Region> regions;
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
        Region region{};
        std::array<char, 5> rights{};
        if (std::sscanf(line.c_str(), "%lx-%lx %4s", &region.begin, &region.end, rights.data()) == 3 &&
            rights[0] == 'r' && rights[1] == 'w' && region.end - region.begin < larger_is_a_sanitizers_shadow) {
            regions.push_back(region);
        }
    }
    return regions;
}

bool memory_holds(const std::vector<const Marker*>& markers) {
    const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    EXPECT_GE(memory, 0);
    std::vector<char> piece(1024UL * 1024);
    constexpr unsigned long overlap = 64;
    bool found = false;
    for (const Region& region : writable_regions()) {
        for (unsigned long at = region.begin; at < region.end; at += piece.size() - overlap) {
            const std::size_t wanted = std::min<std::size_t>(piece.size(), region.end - at);
            const ssize_t count = pread(memory, piece.data(), wanted, static_cast<off_t>(at));
            if (count <= 0) {
                break;
            }
            found = found || std::ranges::any_of(markers, [&](const Marker* marker) {
                        return marker->is_in(piece, static_cast<std::size_t>(count));
                    });
        }
    }
    base::wipe(piece.data(), piece.size());
    close(memory);
    return found;
}

struct Secrets {
    explicit Secrets(unsigned seed) : random(seed), mid(random), sender(random), text(random), key(random) {}
    std::mt19937 random;
    Marker mid;
    Marker sender;
    Marker text;
    Marker key;  // of a field nobody reads
};

// Built in one buffer that doesn't grow.
RawBody body_with(const Secrets& secrets, std::size_t padding, const char* odd) {
    std::string body;
    body.reserve(padding + 1000);
    body += R"({"object":"instagram","entry":[{"id":"17","messaging":[{"sender":{"id":")";
    secrets.sender.append_to(body);
    body += R"("},")";
    secrets.key.append_to(body);
    body += R"(":1,"message":{"mid":")";
    secrets.mid.append_to(body);
    body += R"(","text":"\u0436 )";
    secrets.text.append_to(body);
    body += odd;
    body += R"("}}]}]})";
    body.append(padding, ' ');
    return RawBody(std::move(body));
}

Verified sign_and_verify(RawBody&& body, const SignatureVerifier& verifier) {
    const Mac mac = KeyedMac("a secret").of(body.bytes());
    std::string header = "sha256=";
    base::append_hex(header, mac);
    auto verified = verifier.verify(std::move(body), header);
    EXPECT_TRUE(verified);
    return std::move(*verified);
}

class Forgetting : public testing::Test {
protected:
    // The first call of a library's function saves the vector registers on the stack, whatever is in them: the check's
    // own calls are made once before, so that they add nothing.
    void SetUp() override { (void)memory_holds({}); }
    void check(std::size_t padding, const char* odd) {
        const unsigned seed = std::random_device()();
        const Secrets secrets(seed);
        const std::vector<const Marker*> markers{&secrets.mid, &secrets.sender, &secrets.text, &secrets.key};
        {
            const Verified verified = sign_and_verify(body_with(secrets, padding, odd), verifier_);
            const auto delivery = read_delivery(verified);
            ASSERT_TRUE(delivery);
            ASSERT_EQ(delivery->events.size(), 1U);
            // The check must be able to find something.
            EXPECT_TRUE(memory_holds({&secrets.mid})) << "seed " << seed;
            EXPECT_TRUE(memory_holds({&secrets.text})) << "seed " << seed;
        }
        base::wipe_stack();
        for (const Marker* marker : markers) {
            EXPECT_FALSE(memory_holds({marker})) << "seed " << seed << ", marker " << marker - &secrets.mid;
        }
    }
    SignatureVerifier verifier_{{"a secret"}};
};

TEST_F(Forgetting, leaves_nothing_of_a_delivery) {
    check(0, "");
}

TEST_F(Forgetting, leaves_nothing_of_a_large_delivery) {
    check(1'000'000, "");
}

TEST_F(Forgetting, leaves_nothing_of_a_repaired_delivery) {
    check(0, "\xFF");
}

TEST_F(Forgetting, leaves_nothing_of_what_is_refused) {
    const unsigned seed = std::random_device()();
    const Secrets secrets(seed);
    {
        const Verified verified = sign_and_verify(body_with(secrets, 0, "\\q"), verifier_);
        ASSERT_FALSE(read_delivery(verified));
        EXPECT_FALSE(verifier_.verify(body_with(secrets, 0, ""), "sha256=0"));
    }
    base::wipe_stack();
    EXPECT_FALSE(memory_holds({&secrets.mid, &secrets.sender, &secrets.text, &secrets.key})) << "seed " << seed;
}

}  // namespace
}  // namespace wordkeep::instagram
