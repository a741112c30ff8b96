// Two stores that were told the same texts, by other people, at other times, in another order: they must hold the same.
#pragma once

#include <filesystem>
#include <functional>

#include "prove/instance.hpp"
#include "prove/report.hpp"
#include "prove/scene.hpp"

namespace wordkeep::prove {

// folder: where the two instances go. canaries: those of the texts, to be looked for by the caller in their files.
// between: called when both have stopped and before they are compared, with the second.
base::Done check_twins(const std::filesystem::path& folder, Canaries& canaries, const words::Masker& masker,
                       const Amount& amount, const std::function<base::Done(Instance&)>& between, Check& check);

}  // namespace wordkeep::prove
