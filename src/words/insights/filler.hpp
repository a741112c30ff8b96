// Words that hold a message together and say nothing of what it is about: greetings, thanks, pronouns, small words.
//
// Words that ask (сколько, канча, when) and words that tell whether something is there are no filler: in a short
// message they are half of the question. Typed in Latin letters or with a slip of sound, a filler is one all the same.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace wordkeep::words {

// Immutable once made; thread-safe.
class Filler {
public:
    Filler();
    // sound: of sound_of_form().
    [[nodiscard]] bool has(const std::string& sound) const { return sounds_.contains(sound); }
    // "добрый день": the second word greets only behind such a first one.
    [[nodiscard]] bool greets_first(const std::string& sound) const { return greeting_first_.contains(sound); }
    [[nodiscard]] bool greets_second(const std::string& sound) const { return greeting_second_.contains(sound); }

private:
    std::unordered_set<std::string> sounds_;
    std::unordered_set<std::string> greeting_first_;
    std::unordered_set<std::string> greeting_second_;
};

}  // namespace wordkeep::words
