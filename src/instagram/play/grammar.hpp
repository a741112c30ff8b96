// Texts as people send them to shops, salons, clinics, couriers and schools, from a grammar: seeded, so a run repeats,
// and rich enough for millions of distinct messages in each language. Invented from top to bottom.
//
// A rule is a name and its alternatives. In an alternative, {name} stands for any alternative of that rule.
#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wordkeep::instagram::play {

enum class Language : std::uint8_t { ru, ky, en };

using Chance = std::mt19937_64;

struct Rule {
    std::string_view name;
    std::vector<std::string_view> alternatives;
};

// texts_ru.cpp, texts_ky.cpp, texts_en.cpp. Each has the rules "plain" and "personal".
[[nodiscard]] std::span<const Rule> rules_ru();
[[nodiscard]] std::span<const Rule> rules_ky();
[[nodiscard]] std::span<const Rule> rules_en();

class Grammar {
public:
    // rules outlive the grammar. A {name} without a rule is a bug (check()).
    explicit Grammar(std::span<const Rule> rules);
    [[nodiscard]] std::string say(std::string_view rule, Chance& chance) const;

private:
    void expand(std::string_view alternative, Chance& chance, std::string& out) const;
    std::unordered_map<std::string_view, const Rule*> rules_;
};

// How people type: without capitals and stops, with slips, Kyrgyz without ү ө ң, Russian and Kyrgyz in Latin letters.
[[nodiscard]] std::string made_sloppy(std::string text, Language language, Chance& chance);

struct TextOptions {
    std::vector<Language> languages = {Language::ru, Language::ru, Language::ky, Language::en};  // a share each
    double personal_share = 0.05;  // texts that hold invented names, phones, addresses
    double sloppy_share = 0.6;
};

// One text after the other. Not thread-safe.
class Writer {
public:
    explicit Writer(TextOptions options);
    [[nodiscard]] std::string next(Chance& chance) const;

private:
    TextOptions options_;
    Grammar ru_;
    Grammar ky_;
    Grammar en_;
};

// A whole number in [0, bound); bound > 0. The same on every machine, unlike the standard distributions.
[[nodiscard]] inline std::uint64_t below(Chance& chance, std::uint64_t bound) {
    return chance() % bound;
}
[[nodiscard]] inline bool happens(Chance& chance, double share) {
    return static_cast<double>(chance() >> 11U) * 0x1.0p-53 < share;
}

}  // namespace wordkeep::instagram::play
