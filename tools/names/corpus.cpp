#include "corpus.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "lines.hpp"

namespace wordkeep::names_tool {
namespace {

using words::names::Tag;

// Where each code point begins, and the end.
std::vector<std::size_t> code_point_offsets(std::string_view text) {
    std::vector<std::size_t> offsets;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if ((static_cast<unsigned char>(text[at]) & 0xc0U) != 0x80U) {
            offsets.push_back(at);
        }
    }
    offsets.push_back(text.size());
    return offsets;
}

std::vector<ByteSpan> spans_of(const nlohmann::json& row, std::string_view text, std::string_view type) {
    const std::vector<std::size_t> offsets = code_point_offsets(text);
    std::vector<ByteSpan> spans;
    for (const nlohmann::json& span : row.at("spans")) {
        const std::size_t begin = span.at(0);
        const std::size_t end = span.at(1);
        if (span.at(2) == type && begin < end && end < offsets.size()) {
            spans.push_back({offsets[begin], offsets[end]});
        }
    }
    std::ranges::sort(spans, {}, &ByteSpan::begin);
    const auto overlapping = [](const ByteSpan& left, const ByteSpan& right) { return right.begin < left.end; };
    spans.erase(std::ranges::unique(spans, overlapping).begin(), spans.end());
    return spans;
}

Sentence sentence_of(const nlohmann::json& row) {
    Sentence sentence{.text = row.at("text"), .lang = row.value("lang", ""), .persons = {}, .things = {}};
    sentence.persons = spans_of(row, sentence.text, "PERSON");
    sentence.things = spans_of(row, sentence.text, "THING");
    return sentence;
}

}  // namespace

base::Result<std::vector<Sentence>> read_corpus(const std::filesystem::path& file) {
    const auto lines = read_lines(file);
    if (!lines) {
        return std::unexpected(lines.error());
    }
    std::vector<Sentence> sentences;
    for (const std::string& line : *lines) {
        if (line.find_first_not_of(" \t") == std::string::npos) {
            continue;
        }
        try {
            sentences.push_back(sentence_of(nlohmann::json::parse(line)));
        } catch (const nlohmann::json::exception&) {
            return base::fault(
                base::FaultKind::invalid,
                file.string() + ": line " + std::to_string(&line - lines->data() + 1) + " is no labelled sentence");
        }
    }
    return sentences;
}

Tagged tag_tokens(const Sentence& sentence) {
    Tagged tagged;
    tagged.tokens = words::tokenize(sentence.text);
    std::size_t span = 0;
    std::size_t begun = sentence.persons.size();
    for (const words::Token& token : tagged.tokens) {
        while (span < sentence.persons.size() && sentence.persons[span].end <= token.begin) {
            ++span;
        }
        if (span == sentence.persons.size() || token.end <= sentence.persons[span].begin) {
            tagged.tags.push_back(Tag::outside);
            continue;
        }
        tagged.tags.push_back(begun == span ? Tag::inside : Tag::begin);
        begun = span;
    }
    return tagged;
}

}  // namespace wordkeep::names_tool
