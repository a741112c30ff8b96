// Collects words and writes the bytes that words::names::Lexicon reads. The same words give the same bytes.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "words/names/lexicon.hpp"

namespace wordkeep::names_tool {

class LexiconBuilder {
public:
    // hash: words::names::word_hash() of the folded word; kinds: WordKinds flags, joined with those it had.
    void add_name(std::uint64_t hash, std::uint8_t kinds) { names_[hash] |= kinds; }
    void add_common(std::uint64_t hash) { commons_.insert(hash); }
    // The same, if no list calls it a name.
    void add_common_unless_name(std::uint64_t hash) { commons_unless_names_.insert(hash); }
    // A name that a dictionary calls a common word, but which nearly always is a name.
    void add_never_common(std::uint64_t hash) { never_commons_.insert(hash); }
    // A form of such a name that is a common word all the same.
    void add_still_common(std::uint64_t hash) { still_commons_.insert(hash); }

    [[nodiscard]] std::string bytes() const;
    [[nodiscard]] std::size_t names() const { return names_.size(); }
    [[nodiscard]] std::size_t commons() const { return commons_.size(); }

private:
    std::map<std::uint64_t, std::uint8_t> names_;
    std::set<std::uint64_t> commons_;
    std::set<std::uint64_t> commons_unless_names_;
    std::set<std::uint64_t> never_commons_;
    std::set<std::uint64_t> still_commons_;
};

}  // namespace wordkeep::names_tool
