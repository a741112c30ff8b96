#include "prove/encodings.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>

#include "base/check.hpp"
#include "base/hex.hpp"

namespace wordkeep::prove {

namespace {

std::string_view digits(Letters letters) {
    return letters == Letters::lower ? base::hex_digits : "0123456789ABCDEF";
}

void append_hex(std::string& out, std::uint32_t value, int count, Letters letters) {
    for (int shift = 4 * (count - 1); shift >= 0; shift -= 4) {
        out += digits(letters)[(value >> static_cast<unsigned>(shift)) & 0xFU];
    }
}

std::u16string units_of(std::string_view text) {
    std::u16string units;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
        std::uint32_t point = bytes == 1 ? lead : lead & (0xFFU >> (bytes + 1));
        for (std::size_t more = 1; more < bytes && at + more < text.size(); ++more) {
            point = (point << 6U) | (static_cast<unsigned char>(text[at + more]) & 0x3FU);
        }
        at += bytes;
        if (point >= 0x10000) {
            units += static_cast<char16_t>(0xD800 + ((point - 0x10000) >> 10U));
            units += static_cast<char16_t>(0xDC00 + ((point - 0x10000) & 0x3FFU));
        } else {
            units += static_cast<char16_t>(point);
        }
    }
    return units;
}

}  // namespace

std::string hex(std::string_view bytes, Letters letters) {
    std::string out;
    for (const char byte : bytes) {
        append_hex(out, static_cast<unsigned char>(byte), 2, letters);
    }
    return out;
}

std::string base64(std::string_view bytes) {
    std::string out(4 * ((bytes.size() + 2) / 3), '\0');
    EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()), reinterpret_cast<const unsigned char*>(bytes.data()),
                    static_cast<int>(bytes.size()));
    return out;
}

std::string url_safe(std::string base64) {
    std::ranges::replace(base64, '+', '-');
    std::ranges::replace(base64, '/', '_');
    return base64;
}

std::string base64_inside(std::string_view bytes, std::size_t offset) {
    std::string around(offset, '\0');
    around += bytes;
    const std::size_t first = (8 * offset + 5) / 6;      // the first letter made of our bits alone
    const std::size_t behind = (8 * around.size()) / 6;  // behind the last such letter
    return behind > first ? base64(around).substr(first, behind - first) : std::string();
}

std::string percent(std::string_view bytes, Letters letters) {
    std::string out;
    for (const char byte : bytes) {
        out += '%';
        append_hex(out, static_cast<unsigned char>(byte), 2, letters);
    }
    return out;
}

std::string json_escapes(std::string_view text, Letters letters) {
    std::string out;
    for (const char16_t unit : units_of(text)) {
        out += "\\u";
        append_hex(out, unit, 4, letters);
    }
    return out;
}

std::string utf16(std::string_view text, bool big_endian) {
    std::string out;
    for (const char16_t unit : units_of(text)) {
        const char high = static_cast<char>(unit >> 8U);
        const char low = static_cast<char>(unit & 0xFFU);
        out += big_endian ? high : low;
        out += big_endian ? low : high;
    }
    return out;
}

std::string big_endian(std::uint64_t number, std::size_t count) {
    return reversed(little_endian(number, count));
}

std::string little_endian(std::uint64_t number, std::size_t count) {
    std::string out;
    for (std::size_t at = 0; at < count; ++at) {
        out += static_cast<char>((number >> (8 * at)) & 0xFFU);
    }
    return out;
}

std::string reversed(std::string bytes) {
    std::ranges::reverse(bytes);
    return bytes;
}

std::string sqlite_varint(std::uint64_t number) {
    if (number >> 56U != 0) {  // nine bytes: eight of seven bits, one of eight
        std::string out;
        for (int shift = 57; shift >= 8; shift -= 7) {
            out += static_cast<char>(0x80U | ((number >> static_cast<unsigned>(shift)) & 0x7FU));
        }
        return out + static_cast<char>(number & 0xFFU);
    }
    std::string out(1, static_cast<char>(number & 0x7FU));
    while ((number >>= 7U) != 0) {
        out.insert(out.begin(), static_cast<char>(0x80U | (number & 0x7FU)));
    }
    return out;
}

std::string protobuf_varint(std::uint64_t number) {
    std::string out;
    for (; number >= 0x80; number >>= 7U) {
        out += static_cast<char>(0x80U | (number & 0x7FU));
    }
    return out + static_cast<char>(number);
}

std::string digest(Digest kind, std::string_view bytes) {
    const EVP_MD* algorithm = kind == Digest::md5 ? EVP_md5() : kind == Digest::sha1 ? EVP_sha1() : EVP_sha256();
    std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
    unsigned length = 0;
    base::check(EVP_Digest(bytes.data(), bytes.size(), out.data(), &length, algorithm, nullptr) == 1,
                "OpenSSL has the digest");
    return {reinterpret_cast<const char*>(out.data()), length};
}

std::string_view digest_name(Digest kind) {
    switch (kind) {
        case Digest::md5: return "MD5";
        case Digest::sha1: return "SHA-1";
        case Digest::sha256: return "SHA-256";
    }
    return "";
}

}  // namespace wordkeep::prove
