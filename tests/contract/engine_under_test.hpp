// How a contract suite gets at an engine.
#pragma once

#include <functional>
#include <memory>

#include "keep/engine.hpp"

namespace wordkeep::keep {

// A store that is made new for one test and can be opened again within it.
class EngineUnderTest {
public:
    virtual ~EngineUnderTest() = default;
    virtual std::unique_ptr<Engine> open() = 0;
};
struct EngineOpener {
    const char* name;
    std::function<std::unique_ptr<EngineUnderTest>()> make;
};

}  // namespace wordkeep::keep
