// SecretKey: 32 bytes in memory that is locked, guarded, left out of core dumps and wiped (sodium_malloc).
#pragma once

#include <cstddef>
#include <span>

namespace wordkeep::seal {

inline constexpr std::size_t key_bytes = 32;

class SecretKey {
public:
    static SecretKey random();
    // Copies, and wipes the source.
    static SecretKey take(std::span<std::byte, key_bytes> source);
    SecretKey(const SecretKey&) = delete;
    SecretKey& operator=(const SecretKey&) = delete;
    SecretKey(SecretKey&& other) noexcept;
    SecretKey& operator=(SecretKey&& other) noexcept;
    ~SecretKey();

    // Lent to libsodium calls only.
    [[nodiscard]] const unsigned char* data() const noexcept;
    [[nodiscard]] SecretKey copy() const;
    bool operator==(const SecretKey&) const = delete;

private:
    SecretKey();
    unsigned char* bytes_;
};

}  // namespace wordkeep::seal
