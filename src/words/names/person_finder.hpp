// Finds the names of persons in a message, in Russian, Kyrgyz and English, however sloppily they are typed.
//
// Four layers propose: cue rules (what stands after "меня зовут" is a name whatever it looks like), owners of goods, a
// tagger trained ahead, which objects to cues that leave doubt, and the word lists, for answers of one word. Then
// proposals that are streets, shops and brands are dropped, and neighbouring parts of one name are joined. The weights
// and the lists are compiled into the program (embedded_model.hpp) and used where they lie: making a finder takes no
// time and no memory.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "words/mask/candidate.hpp"
#include "words/names/lexicon.hpp"
#include "words/names/tagger.hpp"
#include "words/tokens.hpp"

namespace wordkeep::words {

// The two data files of data/names: CC BY-SA 3.0 asks that the lists stay apart from the rest.
struct NameModel {
    std::string_view weights;  // names.model; 8-byte aligned, outlives the finder
    std::string_view lists;    // names.lists; the same
};

// Immutable; thread-safe; linear in the length of the text.
class PersonFinder {
public:
    // Fault: corrupt.
    static base::Result<PersonFinder> make(const NameModel& model);

    // Appends candidates in order, not overlapping each other. text: normalised; tokens: of text, by tokenize().
    // other_personal_data_present: the message holds a phone number, an address or the like; names are likelier then.
    void find(std::string_view text, std::span<const Token> tokens, bool other_personal_data_present,
              std::vector<Candidate>& out) const;

private:
    PersonFinder(const names::Lexicon& lexicon, const names::Tagger& tagger) : lexicon_(lexicon), tagger_(tagger) {}

    names::Lexicon lexicon_;
    names::Tagger tagger_;
};

}  // namespace wordkeep::words
