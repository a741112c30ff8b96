#include "desk/search/vocabulary.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <string>

#include "base/check.hpp"
#include "base/fleeting.hpp"
#include "words/search/search_words.hpp"

namespace wordkeep::desk {

Vocabulary::Letters::Letters(std::string_view form, std::string_view sound)
    : block_(new char[2 + form.size() + sound.size()]) {  // NOLINT(modernize-make-unique): not zeroed first
    base::check(form.size() < 256 && sound.size() < 256, "a word's length fits a byte");
    block_[0] = static_cast<char>(form.size());
    block_[1] = static_cast<char>(sound.size());
    std::memcpy(block_.get() + 2, form.data(), form.size());
    std::memcpy(block_.get() + 2 + form.size(), sound.data(), sound.size());
}

void Vocabulary::Letters::wipe() {
    if (block_ != nullptr) {
        base::wipe(block_.get(), 2 + length(0) + length(1));
        block_.reset();
    }
}

std::uint64_t Vocabulary::beginning_of(std::string_view sound) {
    std::uint64_t beginning = 0;
    for (std::size_t at = 0; at < 8; ++at) {
        beginning = (beginning << 8U) | (at < sound.size() ? static_cast<unsigned char>(sound[at]) : 0U);
    }
    return beginning;
}

std::uint64_t Vocabulary::hash_of(std::string_view form) {
    std::uint64_t state = 0x243f6a8885a308d3ULL;
    for (const char byte : form) {
        state = (state ^ static_cast<unsigned char>(byte)) * 0x9e3779b97f4a7c15ULL + (state >> 29U);
    }
    return state ^ (state << 32U);
}

std::optional<TermId> Vocabulary::find(std::string_view form_wanted) const {
    return by_form_.find(hash_of(form_wanted), [&](TermId term) { return form(term) == form_wanted; });
}

TermId Vocabulary::intern(std::string_view form) {
    if (const auto found = find(form)) {
        return *found;
    }
    std::string sound = words::sound_of_form(form);
    if (sound.empty()) {
        sound = form;
    }
    TermId term = 0;
    if (free_.empty()) {
        base::check(terms_.size() < terms_max, "there are fewer than sixteen million different words");
        term = static_cast<TermId>(terms_.size());
        terms_.emplace_back();
    } else {
        term = free_.back();
        free_.pop_back();
    }
    terms_[term].letters = Letters(form, sound);
    by_form_.insert(hash_of(form), term);
    soundings_.insert({beginning_of(sound), term}, by_sound());
    for (const std::uint64_t stem : stemmer_.stems_of(form).view()) {
        stems_.insert(stem_entry(stem, term), std::less<>());
    }
    return term;
}

void Vocabulary::forget(TermId term) {
    const std::string_view gone = form(term);
    for (const std::uint64_t stem : stemmer_.stems_of(gone).view()) {
        stems_.erase(stem_entry(stem, term), std::less<>());
    }
    soundings_.erase({beginning_of(sound(term)), term}, by_sound());
    by_form_.erase(hash_of(gone), term);
    terms_[term].postings.clear();
    terms_[term].letters.wipe();
    free_.push_back(term);
}

std::size_t Vocabulary::bytes() const {
    constexpr std::size_t block_overhead = 16;
    std::size_t bytes = by_form_.bytes() + soundings_.bytes() + stems_.bytes() + free_.capacity() * sizeof(TermId);
    for (const Term& term : terms_) {
        bytes += sizeof(Term) + block_overhead + term.letters.form().size() + term.letters.sound().size() +
                 term.postings.heap_bytes();
    }
    return bytes;
}

}  // namespace wordkeep::desk
