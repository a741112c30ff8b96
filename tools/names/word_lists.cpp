#include "word_lists.hpp"

#include <cstdint>

#include "forms.hpp"
#include "halves.hpp"
#include "hunspell.hpp"
#include "lines.hpp"
#include "unicode.hpp"
#include "words/names/fold.hpp"

namespace wordkeep::names_tool {
namespace {

using words::names::WordKinds;

constexpr std::uint8_t turkic_given = WordKinds::given | WordKinds::turkic;
constexpr std::uint8_t turkic_surname = WordKinds::surname | WordKinds::turkic;
constexpr std::uint8_t english_given = WordKinds::given | WordKinds::english;
constexpr std::uint8_t english_surname = WordKinds::surname | WordKinds::english;
// A name frequent in Russian bears both marks of origin: the tagger tells it from the rare ones of the big list.
constexpr std::uint8_t russian_given = WordKinds::given | WordKinds::turkic | WordKinds::english;

std::uint64_t hash_of(const std::u32string& word) {
    return words::names::written_word_hash(encode(word));
}

bool is_cyrillic(const std::u32string& word) {
    return !word.empty() && word.front() >= 0x400;
}

void add_all(const std::vector<std::u32string>& words, std::uint8_t kinds, LexiconBuilder& lexicon) {
    for (const std::u32string& word : words) {
        lexicon.add_name(hash_of(word), kinds);
    }
}

void add_own_given(const std::u32string& name, std::uint8_t kinds, LexiconBuilder& lexicon) {
    lexicon.add_name(hash_of(name), kinds);
    if (!is_cyrillic(name) || name.size() < 3) {
        return;
    }
    add_all(latin_spellings(name, spellings_max), kinds, lexicon);
    for (const std::u32string& form : russian_cases(name)) {
        lexicon.add_name(hash_of(form), kinds);
        add_all(latin_spellings(form, case_spellings_max), kinds, lexicon);
    }
    for (const std::u32string& pet : pet_forms(name)) {
        add_all(russian_cases(pet), kinds, lexicon);
        add_all(latin_spellings(pet, 1), kinds, lexicon);
    }
}

void add_turkic_given(const std::u32string& name, LexiconBuilder& lexicon) {
    for (const std::u32string& variant : spelling_variants(name)) {
        add_own_given(variant, turkic_given, lexicon);
    }
}

// Names that are possible, not known to be borne: their cases and surnames, no pet forms.
void add_made_names(const std::vector<std::u32string>& names, LexiconBuilder& lexicon) {
    for (const std::u32string& name : names) {
        for (const std::u32string& variant : spelling_variants(name)) {
            add_all(russian_cases(variant), turkic_given, lexicon);
        }
        add_all(latin_spellings(name, case_spellings_max), turkic_given, lexicon);
    }
}

void add_spelled_surname(const std::u32string& stem, LexiconBuilder& lexicon) {
    if (stem.size() < 4 || !is_cyrillic(stem)) {
        return;
    }
    const std::vector<std::u32string> forms = surnames(stem);
    add_all(forms, turkic_surname, lexicon);
    for (const std::size_t form : {0, 1}) {
        add_all(latin_spellings(forms[form], spellings_max), turkic_surname, lexicon);
    }
}

void add_own_surname(const std::u32string& stem, LexiconBuilder& lexicon) {
    for (const std::u32string& variant : spelling_variants(stem)) {
        add_spelled_surname(variant, lexicon);
    }
}

// Everyday words in Latin letters: kancha turat, skolko stoit.
void add_latin_common(const std::u32string& word, LexiconBuilder& lexicon) {
    if (is_cyrillic(word)) {
        for (const std::u32string& spelling : latin_spellings(word, spellings_max)) {
            lexicon.add_common_unless_name(hash_of(spelling));
        }
    }
}

void add_latin_given(const std::string& word, LexiconBuilder& lexicon) {
    lexicon.add_name(hash_of(folded(word)), english_given);
}

void add_common(const std::string& word, LexiconBuilder& lexicon) {
    lexicon.add_common(hash_of(folded(word)));
}

using Adder = void (*)(const std::string& word, LexiconBuilder& lexicon);

struct List {
    const char* file;
    Adder add;
};

constexpr std::array own_lists = std::to_array<List>({
    {"kyrgyz-given.txt",
     [](const std::string& word, LexiconBuilder& lexicon) {
         add_turkic_given(folded(word), lexicon);
         add_own_surname(folded(word), lexicon);
     }},
    {"kazakh-uzbek-given.txt",
     [](const std::string& word, LexiconBuilder& lexicon) {
         add_turkic_given(folded(word), lexicon);
         add_own_surname(folded(word), lexicon);
     }},
    {"russian-given.txt",
     [](const std::string& word, LexiconBuilder& lexicon) { add_own_given(folded(word), russian_given, lexicon); }},
    {"foreign-given.txt",
     [](const std::string& word, LexiconBuilder& lexicon) {
         add_all(russian_cases(folded(word)), WordKinds::given | WordKinds::english, lexicon);
     }},
    {"kyrgyz-surname-stems.txt",
     [](const std::string& word, LexiconBuilder& lexicon) { add_own_surname(folded(word), lexicon); }},
    {"english-given.txt",
     add_latin_given},
    {"world-given.txt",
     add_latin_given},
    {"english-surnames.txt",
     [](const std::string& word, LexiconBuilder& lexicon) { lexicon.add_name(hash_of(folded(word)), english_surname); }},
    {"places-kyrgyzstan.txt",
     [](const std::string& word, LexiconBuilder& lexicon) { lexicon.add_name(hash_of(folded(word)), WordKinds::place); }},
    {"common-kyrgyz.txt",
     [](const std::string& word, LexiconBuilder& lexicon) {
         lexicon.add_common(hash_of(folded(word)));
         add_latin_common(folded(word), lexicon);
     }},
    {"common-russian-frequent.txt",
     [](const std::string& word, LexiconBuilder& lexicon) { add_latin_common(folded(word), lexicon); }},
    {"common-russian-extra.txt",
     [](const std::string& word, LexiconBuilder& lexicon) {
         for (const std::u32string& form : russian_cases(folded(word))) {
             lexicon.add_common(hash_of(form));
         }
     }},
    {"common-goods.txt",
     [](const std::string& word, LexiconBuilder& lexicon) {
         for (const std::u32string& form : russian_cases(folded(word))) {
             lexicon.add_common(hash_of(form));
         }
     }},
    {"common-english-extra.txt",
     add_common},
    {"common-latin.txt",
     add_common},
    {"names-first.txt",
     [](const std::string& word, LexiconBuilder& lexicon) {
         if (word.starts_with('=')) {
             lexicon.add_still_common(hash_of(folded(word.substr(1))));
             return;
         }
         for (const std::u32string& form : russian_cases(folded(word))) {
             lexicon.add_never_common(hash_of(form));
         }
     }},
});

struct Corpus {
    const char* file;
    std::uint8_t kinds;
};
constexpr std::array corpora = std::to_array<Corpus>({
    {"opencorpora_Name.txt.gz", WordKinds::given},
    {"opencorpora_Surn.txt.gz", WordKinds::surname},
    {"opencorpora_Geox.txt.gz", WordKinds::place},
});

base::Done add_corpora(const std::filesystem::path& folder, LexiconBuilder& lexicon) {
    for (const Corpus& corpus : corpora) {
        const auto lines = read_lines(folder / corpus.file);
        if (!lines) {
            return std::unexpected(lines.error());
        }
        for (const std::string& word : *lines) {
            lexicon.add_name(hash_of(folded(word)), corpus.kinds);
        }
    }
    return {};
}

base::Done add_dictionaries(const std::filesystem::path& folder, LexiconBuilder& lexicon) {
    for (const char* dictionary : {"ru_RU", "en_US"}) {
        const auto forms = common_forms(folder / dictionary);
        if (!forms) {
            return std::unexpected(forms.error());
        }
        for (const std::u32string& form : *forms) {
            lexicon.add_common(hash_of(form));
        }
    }
    return {};
}

}  // namespace

base::Result<LexiconBuilder> read_lists(const ListFolders& folders) {
    LexiconBuilder lexicon;
    for (const List& list : own_lists) {
        const auto words = read_words(folders.own / list.file);
        if (!words) {
            return std::unexpected(words.error());
        }
        for (const std::string& word : *words) {
            list.add(word, lexicon);
        }
    }
    const auto made = read_made_names(folders.own / "kyrgyz-name-halves.txt");
    if (!made) {
        return std::unexpected(made.error());
    }
    add_made_names(made->men, lexicon);
    add_made_names(made->women, lexicon);
    for (const std::u32string& name : made->men) {
        add_all(surnames(name), turkic_surname, lexicon);
    }
    if (const auto done = add_corpora(folders.opencorpora, lexicon); !done) {
        return std::unexpected(done.error());
    }
    if (const auto done = add_dictionaries(folders.hunspell, lexicon); !done) {
        return std::unexpected(done.error());
    }
    return lexicon;
}

}  // namespace wordkeep::names_tool
