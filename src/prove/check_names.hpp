// The checks by name, in the order of the report.
#pragma once

#include <string_view>

namespace wordkeep::prove::checks {

inline constexpr std::string_view as_planned =
    "every request was answered as it should be, and what is kept is what people typed";
inline constexpr std::string_view disk = "nothing of the people, and no text in the clear, is on disk";
inline constexpr std::string_view log = "nothing is in logs and metrics";
inline constexpr std::string_view answers = "nothing of the people is in answers and exports";
inline constexpr std::string_view memory = "nothing of the people is left in memory";
inline constexpr std::string_view erased = "what was erased, edited away or taken back is gone from every byte";
inline constexpr std::string_view epochs =
    "ended keys are destroyed, and nothing links Instagram's message ids to the store any more";
inline constexpr std::string_view order = "the order of arrival can't be told from keys, rows and values";
inline constexpr std::string_view positions = "the order of arrival can't be told from places in the file";
inline constexpr std::string_view dates = "no date stands beside a message";
inline constexpr std::string_view twins =
    "the same texts from other people, at other times, in another order, make the same store";
inline constexpr std::string_view connections = "no connection was opened to anybody";

}  // namespace wordkeep::prove::checks
