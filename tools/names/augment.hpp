// More sentences out of one: as it is typed in chat, and with other names in it.
//
// The labelled texts are mostly well written, chat is not; and a tagger that has seen each name once learns the names
// instead of what surrounds them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "chance.hpp"
#include "corpus.hpp"

namespace wordkeep::names_tool {

// Lower case, marks left out; sometimes the first letter stays a capital, as telephones make it.
[[nodiscard]] Sentence chatty(const Sentence& sentence, Chance& chance);
// Everything in capitals.
[[nodiscard]] Sentence shouted(const Sentence& sentence);

// Puts other names in the place of those that a sentence has, be it of persons or of things: of the same alphabet and
// with the same ending, so that the grammar holds.
class Renamer {
public:
    // names: lower case, any form.
    explicit Renamer(const std::vector<std::u32string>& names);

    [[nodiscard]] Sentence renamed(const Sentence& sentence, Chance& chance) const;

private:
    [[nodiscard]] std::u32string other_name(const std::u32string& name, Chance& chance) const;
    [[nodiscard]] std::string other_names(std::string_view names, Chance& chance) const;

    std::map<std::u32string, std::vector<std::u32string>> by_ending_;
};

}  // namespace wordkeep::names_tool
