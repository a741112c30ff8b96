// Phone numbers in every habit of writing.
//
// The numbers of Kyrgyzstan, Russia, Kazakhstan and Uzbekistan are known here by their plans, which is quick and
// forgives sloppy writing; every other country's are libphonenumber's to judge. Nine bare digits are a phone unless
// something says otherwise; a cue makes a phone of weaker shapes.
#pragma once

#include <string>
#include <vector>

#include "words/mask/finder.hpp"
#include "words/mask/foreign_phones.hpp"

namespace wordkeep::words {

// Immutable; thread-safe.
class PhoneFinder {
public:
    // regions: ISO 3166 codes, in order of preference.
    explicit PhoneFinder(const std::vector<std::string>& regions);
    void find(const Message& message, Candidates& out) const;

private:
    struct Search;
    ForeignPhones foreign_;
    bool kyrgyz_ = false;
    bool russian_ = false;
    bool kazakh_ = false;
    bool uzbek_ = false;
};

}  // namespace wordkeep::words
