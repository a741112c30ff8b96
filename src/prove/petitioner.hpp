// Somebody who wants a text erased: fills in the public form as a browser does, and learns what came of it.
#pragma once

#include <string>

#include "base/result.hpp"
#include "prove/instance.hpp"

namespace wordkeep::prove {

class Petitioner {
public:
    explicit Petitioner(Instance& instance) : instance_(instance) {}

    // Returns the code under which the state can be asked for. Fault: what the server said.
    base::Result<std::string> ask(const std::string& text);
    // The page of that code.
    base::Result<std::string> state(const std::string& code);

private:
    Instance& instance_;
};

}  // namespace wordkeep::prove
