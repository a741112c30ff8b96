#include "prove/derivations.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cctype>
#include <ctime>
#include <iomanip>
#include <sstream>
#include <unordered_set>

#include "prove/encodings.hpp"

namespace wordkeep::prove {

namespace {

constexpr std::array all_digests{Digest::md5, Digest::sha1, Digest::sha256};
constexpr std::array both_letters{Letters::lower, Letters::upper};

class Deriver {
public:
    std::vector<Needle> take() { return std::move(needles_); }

    void derive(const Canary& canary, std::uint32_t place) {
        place_ = place;
        switch (canary.shape) {
            case Shape::bytes:
                add(canary.text, "as it is");
                add_encodings(canary.text);
                break;
            case Shape::text:
                add_text(canary.text);
                add_digests(canary.whole.empty() ? canary.text : canary.whole);
                break;
            case Shape::number:
                add_text(canary.text);
                add_digests(canary.text);
                add_number(canary.number);
                break;
            case Shape::moment: add_moment(canary.number); break;
        }
    }

private:
    void add(std::string bytes, std::string_view form) {
        if (bytes.size() < needle_bytes_min) {
            return;
        }
        if (seen_.insert(std::to_string(place_) + ':' + bytes).second) {
            needles_.push_back({std::move(bytes), place_, form});
        }
    }

    void add_encodings(std::string_view bytes) {
        for (const Letters letters : both_letters) {
            add(hex(bytes, letters), "hex");
            add(percent(bytes, letters), "percent signs");
        }
        for (std::size_t offset = 0; offset < 3; ++offset) {
            const std::string inside = base64_inside(bytes, offset);
            add(inside, "base64");
            add(url_safe(inside), "base64, url-safe");
        }
    }

    void add_text(const std::string& text) {
        add(text, "as it is");
        std::string other_case = text;
        std::ranges::transform(other_case, other_case.begin(),
                               [](unsigned char letter) { return std::toupper(letter); });
        add(other_case, "upper case");
        std::ranges::transform(other_case, other_case.begin(),
                               [](unsigned char letter) { return std::tolower(letter); });
        add(other_case, "lower case");
        add_encodings(text);
        for (const Letters letters : both_letters) {
            add(json_escapes(text, letters), "JSON escapes");
        }
        add(utf16(text, false), "UTF-16, little endian");
        add(utf16(text, true), "UTF-16, big endian");
    }

    // Also cut to their first eight bytes, and as a number of 63 bits, which is how an id would be made of one.
    void add_digests(std::string_view value) {
        for (const Digest kind : all_digests) {
            const std::string hash = digest(kind, value);
            const std::string head = hash.substr(0, telling_bytes_min);
            std::uint64_t number = 0;
            for (const char byte : head) {
                number = (number << 8U) | static_cast<unsigned char>(byte);
            }
            const std::string_view form = digest_name(kind);
            add(head, form);
            add(reversed(head), form);
            for (const std::uint64_t id : {number >> 1U, number & 0x7FFF'FFFF'FFFF'FFFFU}) {
                add(big_endian(id, 8), form);
                add(little_endian(id, 8), form);
                add(sqlite_varint(id), form);
                add(hex(big_endian(id, 8), Letters::lower), form);
                add(std::to_string(id), form);
            }
            for (const Letters letters : both_letters) {
                add(hex(head, letters), form);
            }
            const std::string letters = base64(hash).substr(0, 10);
            add(letters, form);
            add(url_safe(letters), form);
        }
    }

    void add_number(std::uint64_t number) {
        const std::string low = little_endian(number, 8);
        add(low, "8 bytes, little endian");
        add(reversed(low), "8 bytes, big endian");
        const std::string real = little_endian(std::bit_cast<std::uint64_t>(static_cast<double>(number)), 8);
        add(real, "a floating-point number");
        add(reversed(real), "a floating-point number");
        add(sqlite_varint(number), "a row's key");
        add(protobuf_varint(number), "a varint");
        std::string written = hex(big_endian(number, 8), Letters::lower);
        written.erase(0, written.find_first_not_of('0'));
        add(written, "a hexadecimal number");
        std::ranges::transform(written, written.begin(), [](unsigned char letter) { return std::toupper(letter); });
        add(written, "a hexadecimal number");
        add_digests(low);
    }

    void add_real(double value) {
        const std::string bytes = little_endian(std::bit_cast<std::uint64_t>(value), 8);
        add(bytes, "a floating-point number");
        add(reversed(bytes), "a floating-point number");
    }

    void add_moment(std::uint64_t milliseconds) {
        const std::uint64_t seconds = milliseconds / 1000;
        // The digits of seconds begin those of every finer unit.
        add_text(std::to_string(seconds));
        add_digests(std::to_string(seconds));
        add_digests(std::to_string(milliseconds));
        add(little_endian(seconds, 4), "seconds in 4 bytes");
        add(big_endian(seconds, 4), "seconds in 4 bytes");
        add(little_endian(milliseconds, 6), "milliseconds in 6 bytes");
        add(big_endian(milliseconds, 6), "milliseconds in 6 bytes");
        add_number(milliseconds);
        add_number(milliseconds * 1000);
        add_number(milliseconds * 1'000'000);
        add_real(static_cast<double>(seconds));
        add_real(static_cast<double>(milliseconds) / 1000);
        add_real(2440587.5 + static_cast<double>(milliseconds) / 86'400'000);  // SQLite's julianday()
        add_calendar(seconds);
    }

    void add_calendar(std::uint64_t seconds) {
        const auto time = static_cast<std::time_t>(seconds);
        std::tm parts{};
        gmtime_r(&time, &parts);
        for (const char* format : {"%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S", "%Y%m%dT%H%M%S", "%Y%m%d%H%M%S",
                                   "%d.%m.%Y %H:%M", "%d %b %Y %H:%M:%S"}) {
            std::ostringstream written;
            written << std::put_time(&parts, format);
            add(written.str(), "a date");
        }
    }

    std::uint32_t place_ = 0;
    std::vector<Needle> needles_;
    std::unordered_set<std::string> seen_;
};

}  // namespace

std::vector<Needle> derive(const std::deque<Canary>& canaries) {
    Deriver deriver;
    std::uint32_t place = 0;
    for (const Canary& canary : canaries) {
        deriver.derive(canary, place++);
    }
    return deriver.take();
}

}  // namespace wordkeep::prove
