// Why Instagram's Graph API did not do what it was asked, and what to do about it.
#pragma once

#include <cstdint>
#include <string_view>

#include "instagram/graph/call.hpp"

namespace wordkeep::instagram {

enum class GraphRefusal : std::uint8_t {
    token_expired,
    token_invalid,       // revoked, mistyped, of another app
    permission_missing,  // messages are not among what the token may do
    wrong_account,       // personal, or a Page without an Instagram account
    not_subscribed,      // all went well, yet messages are not subscribed
    too_many,
    temporary,
    unreachable,
    not_understood,
};

// For programs: "token_expired".
[[nodiscard]] std::string_view refusal_name(GraphRefusal refusal);
// For people, one sentence: what is wrong and what to do.
[[nodiscard]] std::string_view refusal_words(GraphRefusal refusal);

// Of an answer that is no success. Meta's own message is not passed on: it may repeat the token.
[[nodiscard]] GraphRefusal refusal_of(const GraphAnswer& answer);

}  // namespace wordkeep::instagram
