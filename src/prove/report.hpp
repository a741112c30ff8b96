// What prove says in the end: for each thing it looked at, whether it holds, and what was found if not.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace wordkeep::prove {

enum class Verdict : std::uint8_t {
    holds,
    found,        // it doesn't hold
    not_checked,  // this machine doesn't allow the look
};

struct Check {
    std::string name;  // "no connection was opened"
    Verdict verdict = Verdict::holds;
    std::string detail{};  // what was looked at and how much of it, in words
    std::vector<std::string> findings{};

    void find(std::string finding) {
        verdict = Verdict::found;
        findings.push_back(std::move(finding));
    }
};

struct Report {
    std::uint64_t seed = 0;
    std::uint64_t canaries = 0;
    std::uint64_t needles = 0;
    std::uint64_t requests = 0;
    std::uint64_t bytes_searched = 0;
    double seconds = 0;
    std::string planted{};  // what was planted; empty: nothing
    std::string folder{};   // where it was kept; empty: it is gone
    std::vector<Check> checks{};

    [[nodiscard]] bool found_anything() const;
};

[[nodiscard]] std::string in_words(const Report& report);
[[nodiscard]] std::string as_json(const Report& report);
// "12,345"
[[nodiscard]] std::string grouped(std::uint64_t number);
// "3.4 MB"
[[nodiscard]] std::string size_in_words(std::uint64_t bytes);

}  // namespace wordkeep::prove
