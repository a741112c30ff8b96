// For tests of masking: a text and what becomes of it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "words/masker.hpp"

namespace wordkeep::test {

inline std::string masked(std::string_view text, const words::MaskOptions& options = {}) {
    const auto masker = words::Masker::make(options);
    if (!masker) {
        return "no masker: " + masker.error().message;
    }
    return std::string(masker->mask(text).text());
}

struct MaskCase {
    std::string_view text;
    std::string_view masked;
};

inline void expect_masked(const std::vector<MaskCase>& cases) {
    for (const MaskCase& each : cases) {
        EXPECT_EQ(masked(each.text), each.masked) << each.text;
    }
}

inline void expect_untouched(const std::vector<std::string_view>& texts) {
    for (const std::string_view text : texts) {
        EXPECT_EQ(masked(text), text);
    }
}

}  // namespace wordkeep::test
