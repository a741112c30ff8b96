#include "examples.hpp"

#include <algorithm>
#include <cstdint>

#include "augment.hpp"

namespace wordkeep::names_tool {
namespace {

constexpr std::uint64_t augment_seed = 4;

// How often the sentences of a corpus are used as they are, in chat form, and with other names.
struct Recipe {
    std::string_view corpus;  // beginning of its name
    unsigned plain;
    unsigned chatty;
    unsigned renamed;
};
constexpr std::array recipes = std::to_array<Recipe>({
    {"factrueval", 2, 1, 2},
    {"kaznerd", 1, 1, 1},
    {"btc", 1, 0, 0},
    {"wnut", 1, 0, 0},
    {"restaurant8k", 1, 1, 1},
    {"ru-", 2, 2, 4},
    {"ky-", 2, 2, 4},
    {"en-", 2, 1, 1},
});
constexpr Recipe other_recipe{"", 1, 1, 1};

const Recipe& recipe_of(const std::string& corpus) {
    const auto found =
        std::ranges::find_if(recipes, [&](const Recipe& recipe) { return corpus.starts_with(recipe.corpus); });
    return found == recipes.end() ? other_recipe : *found;
}

// The tagger isn't asked about plain tokens, so it isn't taught to tag them; what follows one begins anew.
void leave_plain(const words::names::MessageFacts& message, std::vector<words::names::Tag>& tags) {
    using words::names::Tag;
    for (std::size_t at = 0; at < tags.size(); ++at) {
        if (message.tokens[at].plain()) {
            tags[at] = Tag::outside;
        } else if (tags[at] == Tag::inside && (at == 0 || tags[at - 1] == Tag::outside)) {
            tags[at] = Tag::begin;
        }
    }
}

class Kitchen {
public:
    Kitchen(const std::vector<std::u32string>& names, const words::names::Lexicon& lexicon)
        : renamer_(names), lexicon_(lexicon) {}

    void cook(const Sentence& sentence, const Recipe& recipe) {
        const bool has_names = !sentence.persons.empty() || !sentence.things.empty();
        for (unsigned time = 0; time < recipe.plain; ++time) {
            add(sentence);
        }
        for (unsigned time = 0; time < recipe.chatty; ++time) {
            add(chatty(time == 0 ? sentence : renamer_.renamed(sentence, chance_), chance_));
        }
        for (unsigned time = 0; time < recipe.renamed && has_names; ++time) {
            add(renamer_.renamed(sentence, chance_));
        }
        if (chance_.percent(4)) {
            add(shouted(sentence));
        }
    }
    std::vector<Example> take() { return std::move(examples_); }

private:
    void add(const Sentence& sentence) {
        Tagged tagged = tag_tokens(sentence);
        if (tagged.tokens.empty()) {
            return;
        }
        words::names::MessageFacts message = words::names::gather_facts(sentence.text, tagged.tokens, lexicon_);
        leave_plain(message, tagged.tags);
        examples_.push_back({std::move(message), std::move(tagged.tags)});
    }

    Renamer renamer_;
    const words::names::Lexicon& lexicon_;
    Chance chance_{augment_seed};
    std::vector<Example> examples_;
};

}  // namespace

base::Result<std::vector<Corpus>> read_corpora(const std::vector<std::filesystem::path>& folders) {
    std::vector<std::filesystem::path> files;
    for (const std::filesystem::path& folder : folders) {
        if (!std::filesystem::is_directory(folder)) {
            return base::fault(base::FaultKind::not_found, folder.string() + " is no folder");
        }
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            if (entry.path().extension() == ".jsonl") {
                files.push_back(entry.path());
            }
        }
    }
    std::ranges::sort(files, {}, [](const std::filesystem::path& file) { return file.filename(); });
    std::vector<Corpus> corpora;
    for (const std::filesystem::path& file : files) {
        auto sentences = read_corpus(file);
        if (!sentences) {
            return std::unexpected(sentences.error());
        }
        corpora.push_back({file.stem(), std::move(*sentences)});
    }
    return corpora;
}

std::vector<Example> make_examples(const std::vector<Corpus>& corpora, const HoldOut& hold_out,
                                   const std::vector<std::u32string>& names, const words::names::Lexicon& lexicon) {
    Kitchen kitchen(names, lexicon);
    for (const Corpus& corpus : corpora) {
        const Recipe& recipe = recipe_of(corpus.name);
        for (std::size_t index = 0; index < corpus.sentences.size(); ++index) {
            if (!hold_out.holds(index)) {
                kitchen.cook(corpus.sentences[index], recipe);
            }
        }
    }
    return kitchen.take();
}

}  // namespace wordkeep::names_tool
