// Instagram's Graph API, played: what it answers to a token, without a network. Each token of a short list stands for
// one thing that can go wrong.
#pragma once

#include <string>
#include <string_view>

#include "instagram/graph/call.hpp"

namespace wordkeep::instagram::play {

// Not thread-safe. What is subscribed is remembered for as long as it lives.
class PlayedGraph {
public:
    // target: path and query; form: of a POST.
    [[nodiscard]] GraphAnswer answer(GraphMethod method, std::string_view target, std::string_view token,
                                     std::string_view form);

private:
    std::string fields_;  // of subscribed_apps, separated by commas; empty: not subscribed
};

}  // namespace wordkeep::instagram::play
