// The one way by which bytes of a column become a Sealed: they were one when they went in.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/sealed.hpp"

namespace wordkeep::keep {

class StoredBytes {
public:
    [[nodiscard]] static base::Sealed sealed(std::span<const std::byte> column) {
        return base::Sealed(std::vector<std::byte>(column.begin(), column.end()));
    }
};

}  // namespace wordkeep::keep
