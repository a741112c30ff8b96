// train_names: makes the two data files of the name finder and says how good they are.
//
//   train_names lists --opencorpora FOLDER                       writes data/names/names.lists
//   train_names train --data FOLDER                              writes data/names/names.model
//   train_names evaluate --data FOLDER                           scores the model file
//   train_names evaluate --data FOLDER --held-out 5              cross-validates: each fifth scored by the other four
//
// data/names/README.md tells where the inputs come from. All paths have defaults for a run in the project's root.
#include <CLI/CLI.hpp>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>

#include "augment.hpp"
#include "evaluate.hpp"
#include "examples.hpp"
#include "lines.hpp"
#include "unicode.hpp"
#include "word_lists.hpp"

namespace wordkeep::names_tool {
namespace {

struct Options {
    std::string own = "data/names/lists";
    std::string opencorpora;
    std::string hunspell = "/usr/share/hunspell";
    std::string lists = "data/names/names.lists";
    std::string model = "data/names/names.model";
    std::vector<std::string> data;
    std::string sentences = "data/names/sentences";
    HoldOut hold_out;
    TrainOptions train;
    std::size_t mistakes = 0;
    std::size_t folds = 1000;
};

// Bytes at an address that the readers accept.
class AlignedBytes {
public:
    explicit AlignedBytes(const std::string& bytes) : words_((bytes.size() + 7) / 8), size_(bytes.size()) {
        std::memcpy(words_.data(), bytes.data(), bytes.size());
    }
    [[nodiscard]] std::string_view view() const { return {reinterpret_cast<const char*>(words_.data()), size_}; }

private:
    std::vector<std::uint64_t> words_;
    std::size_t size_;
};

base::Done make_lists(const Options& options) {
    const auto lexicon = read_lists({options.own, options.opencorpora, options.hunspell});
    if (!lexicon) {
        return std::unexpected(lexicon.error());
    }
    const std::string bytes = lexicon->bytes();
    std::fprintf(stderr, "%zu name forms, %zu common words, %zu bytes\n", lexicon->names(), lexicon->commons(),
                 bytes.size());
    return write_bytes(options.lists, bytes);
}

base::Result<std::vector<std::u32string>> names_for_renaming(const std::string& folder) {
    std::vector<std::u32string> names;
    for (const char* file : {"kyrgyz-given.txt", "kazakh-uzbek-given.txt", "russian-given.txt", "english-given.txt",
                             "english-surnames.txt", "russian-surnames.txt", "world-given.txt"}) {
        const auto words = read_words(std::filesystem::path(folder) / file);
        if (!words) {
            return std::unexpected(words.error());
        }
        for (const std::string& word : *words) {
            names.push_back(lower(decode(word)));
        }
    }
    return names;
}

struct Materials {
    AlignedBytes lists;
    words::names::Lexicon lexicon;
    std::vector<Corpus> corpora;
    std::vector<std::u32string> names;
};

base::Result<std::unique_ptr<Materials>> gather(const Options& options) {
    const auto bytes = read_bytes(options.lists);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    AlignedBytes lists(*bytes);
    const auto lexicon = words::names::Lexicon::make(lists.view());
    if (!lexicon) {
        return std::unexpected(lexicon.error());
    }
    std::vector<std::filesystem::path> folders(options.data.begin(), options.data.end());
    if (!options.sentences.empty()) {
        folders.emplace_back(options.sentences);
    }
    auto corpora = read_corpora(folders);
    if (!corpora) {
        return std::unexpected(corpora.error());
    }
    auto names = names_for_renaming(options.own);
    if (!names) {
        return std::unexpected(names.error());
    }
    return std::make_unique<Materials>(std::move(lists), *lexicon, std::move(*corpora), std::move(*names));
}

std::string trained_weights(const Options& options, const Materials& materials) {
    const auto examples = make_examples(materials.corpora, options.hold_out, materials.names, materials.lexicon);
    std::fprintf(stderr, "%zu training sentences\n", examples.size());
    return train_weights(examples, options.train);
}

base::Done train(const Options& options) {
    const auto materials = gather(options);
    if (!materials) {
        return std::unexpected(materials.error());
    }
    return write_bytes(options.model, trained_weights(options, **materials));
}

void print_mistakes(const std::string& set, const std::vector<Sentence>& sentences,
                    const std::vector<Mistake>& mistakes, std::size_t most) {
    for (std::size_t at = 0; at < std::min(most, mistakes.size()); ++at) {
        const Mistake& mistake = mistakes[at];
        const std::string& text = sentences[mistake.sentence].text;
        std::printf("    %s: %s [%s] in: %.300s\n", set.c_str(),
                    mistake.rule.empty() ? "missed" : std::string(mistake.rule).c_str(),
                    text.substr(mistake.span.begin, mistake.span.end - mistake.span.begin).c_str(), text.c_str());
    }
}

// Scores of one set, as it is written and as chat, summed over the parts.
struct Row {
    Score written;
    Score chat;
};

// Adds what the finder makes of the held-out sentences (all of them, if nothing is held out).
void score_part(const Options& options, const std::vector<Corpus>& corpora, const words::PersonFinder& finder,
                std::vector<Row>& rows) {
    for (std::size_t set = 0; set < corpora.size(); ++set) {
        std::vector<Sentence> kept;
        std::vector<Sentence> chat;
        Chance chance(1);
        for (std::size_t index = 0; index < corpora[set].sentences.size(); ++index) {
            if (options.hold_out.parts == 0 || options.hold_out.holds(index)) {
                kept.push_back(corpora[set].sentences[index]);
                chat.push_back(chatty(corpora[set].sentences[index], chance));
            }
        }
        std::vector<Mistake> mistakes;
        rows[set].written += evaluate(finder, kept, &mistakes);
        print_mistakes(corpora[set].name, kept, mistakes, options.mistakes);
        mistakes.clear();
        rows[set].chat += evaluate(finder, chat, &mistakes);
        print_mistakes(corpora[set].name + " (as chat)", chat, mistakes, options.mistakes);
    }
}

void print_row(const std::string& name, const Score& score) {
    std::printf("%-36s %6zu | %.3f %.3f %.3f | %6zu %.4f\n", name.c_str(), score.names, score.precision(),
                score.recall(), score.covered(), score.clean, score.touched());
}

base::Done score_weights(const Options& options, const Materials& materials, const std::string& bytes,
                         std::vector<Row>& rows) {
    const AlignedBytes weights(bytes);
    const auto finder = words::PersonFinder::make({weights.view(), materials.lists.view()});
    if (!finder) {
        return std::unexpected(finder.error());
    }
    score_part(options, materials.corpora, *finder, rows);
    return {};
}

// Every part is held out once, and scored by what was trained on the others.
base::Done cross_validate(Options options, const Materials& materials, std::vector<Row>& rows) {
    for (options.hold_out.part = 0; options.hold_out.part < std::min(options.hold_out.parts, options.folds);
         ++options.hold_out.part) {
        if (auto done = score_weights(options, materials, trained_weights(options, materials), rows); !done) {
            return done;
        }
    }
    return {};
}

base::Done score(const Options& options) {
    const auto materials = gather(options);
    if (!materials) {
        return std::unexpected(materials.error());
    }
    std::vector<Row> rows((*materials)->corpora.size());
    if (options.hold_out.parts > 0) {
        if (auto done = cross_validate(options, **materials, rows); !done) {
            return done;
        }
    } else {
        const auto shipped = read_bytes(options.model);
        if (!shipped) {
            return std::unexpected(shipped.error());
        }
        if (auto done = score_weights(options, **materials, *shipped, rows); !done) {
            return done;
        }
    }
    std::printf("%-36s %6s | %5s %5s %5s | %6s %s\n", "set", "names", "P", "R", "cov", "clean", "touched");
    for (std::size_t set = 0; set < rows.size(); ++set) {
        print_row((*materials)->corpora[set].name, rows[set].written);
        print_row((*materials)->corpora[set].name + " (as chat)", rows[set].chat);
    }
    return {};
}

void describe(CLI::App& app, Options& options) {
    app.require_subcommand(1);
    CLI::App* lists = app.add_subcommand("lists", "make the word lists");
    lists->add_option("--opencorpora", options.opencorpora, "folder of opencorpora_*.txt.gz")->required();
    lists->add_option("--hunspell", options.hunspell, "folder of ru_RU and en_US");
    for (CLI::App* command :
         {app.add_subcommand("train", "train the tagger"), app.add_subcommand("evaluate", "score on held-out parts")}) {
        command->add_option("--data", options.data, "folders of labelled *.jsonl");
        command->add_option("--sentences", options.sentences, "the project's own labelled sentences");
        command->add_option("--epochs", options.train.epochs);
        command->add_option("--margin-missed", options.train.margin_missed);
        command->add_option("--margin-invented", options.train.margin_invented);
        command->add_option("--rate", options.train.rate);
        command->add_option("--hidden-percent", options.train.hidden_percent);
        command->add_option("--seen-min", options.train.seen_min);
        command->add_option("--pupils", options.train.pupils);
        command->add_option("--held-out", options.hold_out.parts,
                            "parts for cross-validation; 0 scores the model file as it is");
        command->add_option("--folds", options.folds, "how many of the parts are scored; all without it");
        command->add_option("--mistakes", options.mistakes, "how many to print for each set");
    }
    for (CLI::App* command : app.get_subcommands({})) {
        command->add_option("--own", options.own, "the project's own lists");
        command->add_option("--lists", options.lists, "the lists file");
        command->add_option("--model", options.model, "the model file");
    }
}

base::Done run(const CLI::App& app, const Options& options) {
    if (app.got_subcommand("lists")) {
        return make_lists(options);
    }
    return app.got_subcommand("train") ? train(options) : score(options);
}

}  // namespace
}  // namespace wordkeep::names_tool

int main(int count, char** arguments) {
    CLI::App app("Makes and scores the name finder's data");
    wordkeep::names_tool::Options options;
    wordkeep::names_tool::describe(app, options);
    CLI11_PARSE(app, count, arguments);
    const auto done = wordkeep::names_tool::run(app, options);
    if (!done) {
        std::fprintf(stderr, "train_names: %s\n", done.error().message.c_str());
        return 1;
    }
    return 0;
}
