#include "words/search/query.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/limits.hpp"
#include "words/search/layout.hpp"
#include "words/search/search_words.hpp"
#include "words/search_form.hpp"

namespace wordkeep::words {

namespace {

using base::limits::search_query_bytes_max;
using base::limits::search_query_words_max;

struct FieldName {
    std::string_view name;
    FilterField field;
};
constexpr std::array field_names = {FieldName{"topic", FilterField::topic},
                                    FieldName{"тема", FilterField::topic},
                                    FieldName{"state", FilterField::state},
                                    FieldName{"статус", FilterField::state},
                                    FieldName{"абал", FilterField::state},
                                    FieldName{"mailbox", FilterField::mailbox},
                                    FieldName{"аккаунт", FilterField::mailbox},
                                    FieldName{"assignee", FilterField::assignee},
                                    FieldName{"ответственный", FilterField::assignee},
                                    FieldName{"жооптуу", FilterField::assignee},
                                    FieldName{"is", FilterField::is}};

constexpr std::array<std::string_view, 4> opening_quotes = {"\"", "«", "“", "„"};
constexpr std::array<std::string_view, 4> closing_quotes = {"\"", "»", "”", "“"};

bool is_space(char byte) {
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

// The bytes of the quotation mark that text begins with; 0: none.
std::size_t quote_at(std::string_view text, const std::array<std::string_view, 4>& quotes) {
    for (const std::string_view quote : quotes) {
        if (text.starts_with(quote)) {
            return quote.size();
        }
    }
    return 0;
}

std::vector<QueryWord> words_in(std::string_view text) {
    std::vector<QueryWord> words;
    for (SearchWord& word : search_words(text)) {
        std::string sound = sound_of_form(word.form);
        if (sound.empty()) {
            sound = word.form;  // a sign that is not heard, alone
        }
        words.push_back({std::move(word.form), std::move(sound), false});
    }
    return words;
}

std::string_view cut_to(std::string_view text, std::size_t bytes_max) {
    if (text.size() <= bytes_max) {
        return text;
    }
    std::size_t end = bytes_max;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U) {
        --end;
    }
    return text.substr(0, end);
}

class Parser {
public:
    explicit Parser(std::string_view text) : rest_(cut_to(text, search_query_bytes_max)) {
        query_.cut = rest_.size() < text.size();
    }

    Query parse() {
        while (skip_spaces()) {
            take_one();
        }
        return std::move(query_);
    }

private:
    bool skip_spaces() {
        while (!rest_.empty() && is_space(rest_.front())) {
            rest_.remove_prefix(1);
        }
        return !rest_.empty();
    }

    void take_one() {
        const bool excluded = rest_.front() == '-';
        if (excluded) {
            rest_.remove_prefix(1);
        }
        if (rest_.empty() || is_space(rest_.front())) {
            return;
        }
        if (quote_at(rest_, opening_quotes) > 0) {
            bool closed = false;
            const std::string_view inside = take_quoted(closed);
            add({words_in(inside), phrase_swapped(inside), true, excluded}, !closed);
            return;
        }
        const std::string_view chunk = take_chunk();
        if (take_filter(chunk, excluded)) {
            return;
        }
        const auto swapped = in_other_layout(chunk);
        add({words_in(chunk), swapped ? words_in(*swapped) : std::vector<QueryWord>{}, false, excluded}, rest_.empty());
    }

    // rest_ begins with an opening quote. Up to the closing one, or to the end.
    std::string_view take_quoted(bool& closed) {
        rest_.remove_prefix(quote_at(rest_, opening_quotes));
        std::size_t end = 0;
        while (end < rest_.size() && quote_at(rest_.substr(end), closing_quotes) == 0) {
            ++end;
        }
        const std::string_view inside = rest_.substr(0, end);
        rest_.remove_prefix(end);
        closed = !rest_.empty();
        rest_.remove_prefix(closed ? quote_at(rest_, closing_quotes) : 0);
        return inside;
    }

    std::string_view take_chunk() {
        std::size_t end = 0;
        while (end < rest_.size() && !is_space(rest_[end]) && rest_[end] != '"') {
            ++end;
        }
        end = std::max<std::size_t>(end, 1);
        const std::string_view chunk = rest_.substr(0, end);
        rest_.remove_prefix(end);
        return chunk;
    }

    // field:value or, if the chunk ends with the colon and a quote follows, field:"value with spaces".
    bool take_filter(std::string_view chunk, bool excluded) {
        const std::size_t colon = chunk.find(':');
        if (colon == std::string_view::npos) {
            return false;
        }
        const std::string name = search_form(chunk.substr(0, colon));
        const auto* field = std::ranges::find(field_names, name, &FieldName::name);
        if (field == field_names.end()) {
            return false;
        }
        std::string_view value = chunk.substr(colon + 1);
        bool closed = true;
        if (value.empty() && quote_at(rest_, opening_quotes) > 0) {
            value = take_quoted(closed);
        }
        if (!value.empty()) {
            if (query_.filters.size() < search_query_words_max) {
                query_.filters.push_back({field->field, std::string(value), excluded});
            } else {
                query_.cut = true;
            }
        }
        return true;
    }

    static std::vector<QueryWord> phrase_swapped(std::string_view inside) {
        const auto swapped = in_other_layout(inside);
        return swapped ? words_in(*swapped) : std::vector<QueryWord>{};
    }

    void add(QueryPart&& part, bool being_typed) {
        if (part.typed.empty()) {
            return;
        }
        if (words_ + part.typed.size() > search_query_words_max) {
            query_.cut = true;
            return;
        }
        words_ += part.typed.size();
        part.typed.back().prefix = being_typed && !part.excluded;
        if (!part.swapped.empty()) {
            part.swapped.back().prefix = being_typed && !part.excluded;
        }
        query_.parts.push_back(std::move(part));
    }

    std::string_view rest_;
    std::size_t words_ = 0;
    Query query_;
};

}  // namespace

Query parse_query(std::string_view text) {
    return Parser(text).parse();
}

}  // namespace wordkeep::words
