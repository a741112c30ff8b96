// Canaries: values that exist nowhere else in the world, so that finding one means that it was kept.
//
// Each is made of chance, looks like what it stands for (an id of sixteen digits, a message id in Instagram's form, a
// moment, a word), and has a fate: where it may be found once the work is done.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include "base/random.hpp"

namespace wordkeep::prove {

enum class Fate : std::uint8_t {
    nowhere,        // must never be found
    kept,           // a text that is kept: on disk sealed only; readable in answers, exports and memory
    erased,         // a text that was kept and then erased, edited away or taken back: nowhere from then on
    sealed_bytes,   // of a text that is kept and will be erased: anywhere until then
    erased_bytes,   // what stood on disk for it, sealed: gone from every file
    destroyed_key,  // gone from every file and from memory
};

enum class Shape : std::uint8_t { text, number, moment, bytes };

struct Canary {
    std::string_view what;  // a literal: "a sender's id"
    Fate fate;
    Shape shape;
    std::string text;          // what is looked for: UTF-8, digits, or bytes
    std::string whole{};       // the value that it is the telling part of, for digests; empty: text itself
    std::uint64_t number = 0;  // of a number, or a moment in milliseconds since 1970
};

// As a person writes it in a text, and what must stand there once it is kept.
struct PersonalData {
    std::string written;
    std::string placeholder;
};

// Not thread-safe. The same seed makes the same canaries.
class Canaries {
public:
    explicit Canaries(std::uint64_t seed) : random_(seed) {}

    // Sixteen digits, as Instagram names a person for one business.
    std::string id(std::string_view what);
    // Instagram's form: base64 of account, thread and item.
    std::string mid(std::string_view what = "a message id");
    // Milliseconds since 1970; far from today, so that no clock of this machine looks like it.
    std::uint64_t moment(std::string_view what);
    // An invented word in small letters, latin or cyrillic by turns.
    const Canary& word(std::string_view what, Fate fate = Fate::nowhere);
    // One that is no canary yet.
    std::string invent();
    // By turns a phone number, an e-mail address, a card, an account number.
    PersonalData personal_data();
    const Canary& add(Canary canary);
    // From now on a kept word must be gone, and what add_sealed() said of it.
    void erased(const std::string& word);
    // Bytes in which the text with this word lies on disk.
    void add_sealed(const std::string& word, std::string bytes);

    [[nodiscard]] const std::deque<Canary>& all() const { return all_; }
    [[nodiscard]] std::uint64_t below(std::uint64_t bound) { return random_.bits() % bound; }
    [[nodiscard]] std::string digits(std::size_t count);

private:
    PersonalData phone();
    PersonalData email();
    PersonalData card();
    PersonalData iban();

    base::SeededRandom random_;
    std::deque<Canary> all_;  // references stay good
    bool cyrillic_ = false;
    std::size_t personal_ = 0;
};

}  // namespace wordkeep::prove
