// What one look of the doctor found: a name for programs, how bad it is, what is so, and what to do about it.
//
// A check is a function from facts to findings. The facts are gathered elsewhere (probe.hpp, machine_facts.hpp, cli),
// so each check is tried with facts that would be hard to make. No finding holds a secret, a text or an id.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace wordkeep::doctor {

enum class Level : std::uint8_t { ok, warn, bad };
[[nodiscard]] const char* level_name(Level level);

struct Finding {
    std::string check;  // a name that stays: "public_address"
    Level level = Level::ok;
    std::string says;    // what is so, in one sentence
    std::string remedy;  // what to do, in one sentence; empty if all is well
};

using Findings = std::vector<Finding>;

[[nodiscard]] inline Finding fine(std::string check, std::string says) {
    return {std::move(check), Level::ok, std::move(says), {}};
}
[[nodiscard]] inline Finding doubtful(std::string check, std::string says, std::string remedy) {
    return {std::move(check), Level::warn, std::move(says), std::move(remedy)};
}
[[nodiscard]] inline Finding wrong(std::string check, std::string says, std::string remedy) {
    return {std::move(check), Level::bad, std::move(says), std::move(remedy)};
}

}  // namespace wordkeep::doctor
