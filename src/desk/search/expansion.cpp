#include "desk/search/expansion.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "desk/search/slips.hpp"

namespace wordkeep::desk {

namespace {

constexpr std::uint8_t fit_as_typed = 255;
constexpr std::uint8_t fit_sounding = 240;
constexpr std::uint8_t fit_form = 200;
constexpr std::uint8_t fit_beginning = 100;  // and up to 80 more, the more of the word is typed
constexpr std::uint8_t fit_slip = 80;

constexpr std::size_t slip_letters_min = 5;
constexpr std::size_t slip_letters_max = 20;
constexpr std::size_t slip_stem_letters_min = 6;  // shorter ones are too many words' beginning
constexpr std::size_t slip_ending_max = 3;        // a slip and another form: so many signs may follow
constexpr std::uint64_t slip_rarer_times = 4;     // than the word it is taken for
constexpr std::uint64_t slip_itself_max = 3;      // a typed word in so few texts may be the slip itself
constexpr std::uint64_t slip_itself_rarer_times = 50;
constexpr std::size_t words_with_slips_max = 6;
constexpr std::size_t slips_taken_max = 256;
constexpr std::size_t reads_for_a_slip_max = 64;
constexpr std::size_t forms_marked_max = 4096;

bool has_digit(std::string_view text) {
    return std::ranges::any_of(text, [](char byte) { return byte >= '0' && byte <= '9'; });
}

std::uint8_t fit_of_beginning(std::size_t typed, std::size_t whole) {
    return static_cast<std::uint8_t>(fit_beginning + 80 * typed / std::max<std::size_t>(whole, 1));
}

// Whether two words that are a letter apart, in so many texts each, are likely to be one word.
bool is_slip(std::uint64_t other, std::uint64_t typed) {
    return typed == 0 || other * slip_rarer_times <= typed ||
           (typed <= slip_itself_max && typed * slip_rarer_times <= other) || typed * slip_itself_rarer_times <= other;
}

}  // namespace

void Expansion::add_sounding(const words::QueryWord& word, Found& found) const {
    vocabulary_.each_sounding_from(word.sound, [&](TermId term) {
        const std::string_view sound = vocabulary_.sound(term);
        if (sound.size() == word.sound.size()) {
            found.as_typed = true;
            found.known += vocabulary_.postings(term).count();
            found.hits.push_back({term, vocabulary_.form(term) == word.form ? fit_as_typed : fit_sounding});
            return true;
        }
        if (word.prefix) {
            found.hits.push_back({term, fit_of_beginning(word.sound.size(), sound.size())});
        }
        return word.prefix && found.hits.size() < base::limits::search_terms_a_word_max;
    });
}

void Expansion::add_forms(const words::QueryWord& word, Found& found) {
    std::vector<Hit> forms;
    for (const std::uint64_t stem : stemmer_.stems_of(word.form).view()) {
        vocabulary_.each_with_stem(stem, [&](TermId term) {
            const std::string_view sound = vocabulary_.sound(term);
            const bool there = word.prefix ? sound.starts_with(word.sound) : sound == word.sound;
            if (!there && std::ranges::find(forms, term, &Hit::term) == forms.end()) {
                forms.push_back({term, fit_form});
            }
            return forms.size() < forms_marked_max;
        });
    }
    for (const Hit& form : forms) {
        found.as_typed = true;
        found.known += vocabulary_.postings(form.term).count();
        found.hits.push_back(form);
    }
}

void Expansion::add_slips(const words::QueryWord& word, Found& found) {
    if (word.sound.size() < slip_letters_min || word.sound.size() > slip_letters_max || has_digit(word.sound) ||
        words_with_slips_ >= words_with_slips_max) {
        return;
    }
    const bool begun = word.prefix && found.known == 0;
    if (begun && !found.hits.empty()) {
        return;  // on a good way
    }
    ++words_with_slips_;
    const std::size_t before = found.hits.size();
    const auto take = [&](TermId term) {
        const auto rest =
            std::ranges::subrange(found.hits.begin() + static_cast<std::ptrdiff_t>(found.sounding), found.hits.end());
        const std::string_view sound = vocabulary_.sound(term);
        const bool likely = is_slip(vocabulary_.postings(term).count(), found.known);
        const bool there = word.prefix ? sound.starts_with(word.sound) : sound == word.sound;
        if (likely && !there && std::ranges::find(rest, term, &Hit::term) == rest.end()) {
            found.hits.push_back({term, fit_slip});
        }
        return found.hits.size() - before < slips_taken_max;
    };
    const auto take_those_like = [&](const std::string& sound, std::size_t ending_max) {
        for (const std::string& slip : slips_of(sound)) {
            std::size_t reads_left = reads_for_a_slip_max;
            vocabulary_.each_sounding_from(slip, [&](TermId term) {
                const std::size_t ending = vocabulary_.sound(term).size() - slip.size();
                return (ending > ending_max ? ending_max > 0 : take(term)) && --reads_left > 0;
            });
        }
    };
    take_those_like(word.sound, begun ? word.sound.size() : 0);
    if (const std::string stem = stemmer_.stem_sound(word.form); stem.size() >= slip_stem_letters_min && !begun) {
        take_those_like(stem, slip_ending_max);
    }
}

Expansion::Reading Expansion::read(const std::vector<words::QueryWord>& words, bool phrase) {
    Reading reading{{}, !words.empty(), !words.empty()};
    for (const words::QueryWord& word : words) {
        Found found;
        add_sounding(word, found);
        found.sounding = found.hits.size();
        if (!phrase) {
            add_forms(word, found);
        }
        reading.as_typed = reading.as_typed && found.as_typed;
        reading.complete = reading.complete && !found.hits.empty();
        reading.words.push_back(std::move(found));
    }
    return reading;
}

void Expansion::mark(const words::QueryWord& word, const Found& found) {
    if (word.prefix) {
        fitting_.beginnings.push_back(word.sound);
    }
    for (std::size_t at = word.prefix ? found.sounding : 0; at < found.hits.size(); ++at) {
        if (fitting_.forms.size() < forms_marked_max) {
            fitting_.forms.emplace(vocabulary_.form(found.hits[at].term));
        }
    }
}

Expansion::Part Expansion::expand(const words::QueryPart& part) {
    Reading reading = read(part.typed, part.phrase);
    const std::vector<words::QueryWord>* chosen = &part.typed;
    if (!reading.as_typed && !part.swapped.empty()) {
        Reading swapped = read(part.swapped, part.phrase);
        if (swapped.as_typed || (swapped.complete && !reading.complete)) {
            reading = std::move(swapped);
            chosen = &part.swapped;
        }
    }
    Part made{{}, part.phrase, part.excluded};
    for (std::size_t at = 0; at < chosen->size(); ++at) {
        Found& found = reading.words[at];
        if (!part.phrase && !part.excluded) {
            add_slips((*chosen)[at], found);
        }
        if (!part.excluded) {
            mark((*chosen)[at], found);
        }
        made.words.push_back(std::move(found.hits));
    }
    return made;
}

std::vector<Hit> Expansion::forms_of(TermId term) {
    Found found;
    const words::QueryWord word{std::string(vocabulary_.form(term)), std::string(vocabulary_.sound(term)), false};
    add_sounding(word, found);
    add_forms(word, found);
    return std::move(found.hits);
}

}  // namespace wordkeep::desk
