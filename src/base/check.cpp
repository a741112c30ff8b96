#include "base/check.hpp"

#include <cstdio>
#include <cstdlib>

namespace wordkeep::base {

void check_failed(const char* promise, std::source_location place) noexcept {
    std::fprintf(stderr, "wordkeep: bug: %s (%s:%u)\n", promise, place.file_name(), place.line());
    std::abort();
}

}  // namespace wordkeep::base
