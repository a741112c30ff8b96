#include "evaluate.hpp"

#include <algorithm>

namespace wordkeep::names_tool {
namespace {

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

template <class Left, class Right>
bool touch(const Left& left, const Right& right) {
    return left.begin < right.end && right.begin < left.end;
}

bool covers(const std::vector<words::Candidate>& finds, const ByteSpan& name, std::string_view text) {
    for (std::size_t at = name.begin; at < name.end; ++at) {
        const bool inside =
            std::ranges::any_of(finds, [&](const words::Candidate& find) { return find.begin <= at && at < find.end; });
        if (!inside && text[at] != ' ') {
            return false;
        }
    }
    return true;
}

}  // namespace

Score& Score::operator+=(const Score& other) {
    names += other.names;
    names_found += other.names_found;
    names_covered += other.names_covered;
    finds += other.finds;
    finds_right += other.finds_right;
    clean += other.clean;
    clean_touched += other.clean_touched;
    return *this;
}
double Score::precision() const {
    return share(finds_right, finds);
}
double Score::recall() const {
    return share(names_found, names);
}
double Score::covered() const {
    return share(names_covered, names);
}
double Score::touched() const {
    return clean == 0 ? 0.0 : share(clean_touched, clean);
}

Score evaluate(const words::PersonFinder& finder, const std::vector<Sentence>& sentences,
               std::vector<Mistake>* mistakes) {
    Score score;
    for (std::size_t index = 0; index < sentences.size(); ++index) {
        const Sentence& sentence = sentences[index];
        const std::vector<words::Token> tokens = words::tokenize(sentence.text);
        std::vector<words::Candidate> finds;
        finder.find(sentence.text, tokens, false, finds);
        for (const ByteSpan& name : sentence.persons) {
            const bool found = std::ranges::any_of(finds, [&](const auto& find) { return touch(find, name); });
            score.names_found += found ? 1 : 0;
            score.names_covered += covers(finds, name, sentence.text) ? 1 : 0;
            if (!found && mistakes != nullptr) {
                mistakes->push_back({index, name, {}});
            }
        }
        for (const words::Candidate& find : finds) {
            const bool right =
                std::ranges::any_of(sentence.persons, [&](const auto& name) { return touch(find, name); });
            score.finds_right += right ? 1 : 0;
            if (!right && mistakes != nullptr) {
                mistakes->push_back({index, {find.begin, find.end}, find.rule});
            }
        }
        score.names += sentence.persons.size();
        score.finds += finds.size();
        score.clean += sentence.persons.empty() ? 1 : 0;
        score.clean_touched += sentence.persons.empty() && !finds.empty() ? 1 : 0;
    }
    return score;
}

}  // namespace wordkeep::names_tool
