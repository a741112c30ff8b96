// The whole proof: a scratch instance is played to, looked through, and reported on.
//
// Reading order: canaries.hpp (what is sent), derivations.hpp (what is looked for), scene.hpp (what is played),
// places.hpp (where is looked), order.hpp and twins.hpp (what must not be told from the rest), plants.hpp (that all
// this can fail), report.hpp. docs/prove.md explains the report to an owner.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>

#include "base/result.hpp"
#include "prove/report.hpp"
#include "prove/scene.hpp"

namespace wordkeep::prove {

struct Options {
    std::uint64_t seed = 0;
    Amount amount = full_amount;
    std::filesystem::path folder;        // made for this run, and removed by the caller
    std::optional<std::size_t> plant{};  // index into plants()
    // Called as the work goes on, with what comes next.
    std::function<void(std::string_view step)> progress = [](std::string_view) {};
    std::function<bool()> stop_asked = [] { return false; };
};

// Fault: unavailable, if the scratch instance doesn't work or the work was stopped; then nothing is proved.
base::Result<Report> prove(const Options& options);

}  // namespace wordkeep::prove
