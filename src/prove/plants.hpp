// Leaks planted on purpose, each of which prove must find: the proof that the proof can fail.
//
// They are planted from the prover's side: in the scratch instance's files and database, in what it said, or in its
// process through the control socket that only a scratch instance has (scratch_server.hpp).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "prove/canaries.hpp"
#include "prove/deliveries.hpp"
#include "prove/instance.hpp"
#include "prove/order.hpp"

namespace wordkeep::prove {

// When a leak happens: before the look at the running server, before that at its files once it has stopped, and before
// two stores are compared.
enum class PlantTime : std::uint8_t { live, at_rest, twins };

// What there is to leak.
struct PlantSite {
    Instance& instance;
    const Canaries& canaries;
    const std::vector<Typed>& kept;
    const Arrivals& arrivals;
    std::string& answers;
    std::string& metrics;
    std::string& exported;
    const std::string& ended_key;  // wrapped
};

struct Plant {
    std::string_view name;   // in words, behind "Planted to be found:"
    std::string_view check;  // the check that must find it, by its name
    PlantTime time;
    base::Done (*leak)(PlantSite& site);
};

[[nodiscard]] std::span<const Plant> plants();

}  // namespace wordkeep::prove
