#include "desk/search/search_index.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/fleeting.hpp"
#include "base/limits.hpp"
#include "words/search/search_words.hpp"

namespace wordkeep::desk {

namespace {

void wipe_forms(std::vector<std::string>& forms) {
    for (std::string& form : forms) {
        base::wipe(form.data(), form.size());
    }
    forms.clear();
}

std::vector<TermId> different_terms(const std::vector<DocumentText>& texts) {
    std::vector<TermId> terms;
    for (const DocumentText& text : texts) {
        terms.insert(terms.end(), text.terms.begin(), text.terms.end());
    }
    std::ranges::sort(terms);
    const auto rest = std::ranges::unique(terms);
    terms.erase(rest.begin(), rest.end());
    return terms;
}

}  // namespace

std::vector<std::string> forms_of_text(const base::Masked& text) {
    std::vector<std::string> forms;
    for (words::SearchWord& word : words::search_words(text.text())) {
        if (forms.size() == base::limits::search_words_a_text_max) {
            break;
        }
        forms.push_back(std::move(word.form));
    }
    return forms;
}

void SearchIndex::committed(std::span<const keep::Outcome> outcomes, std::span<const base::MailboxId> mailboxes,
                            std::span<const std::optional<base::Masked>> texts) {
    base::check(outcomes.size() == mailboxes.size() && outcomes.size() == texts.size(),
                "each outcome comes with its mailbox and its text");
    for (std::size_t at = 0; at < outcomes.size(); ++at) {
        const keep::Outcome& outcome = outcomes[at];
        const bool kept = outcome.effect == keep::Effect::kept;
        if ((kept || outcome.effect == keep::Effect::replaced) && outcome.inquiry && texts[at]) {
            queue({kept ? Kind::keep : Kind::replace, *outcome.inquiry, outcome.id, mailboxes[at],
                   forms_of_text(*texts[at])});
        } else if (outcome.effect == keep::Effect::erased && outcome.inquiry) {
            queue({Kind::erase, *outcome.inquiry, outcome.id, std::nullopt, {}});
        }
    }
    apply_waiting();
}

void SearchIndex::erased(std::span<const keep::Outcome> outcomes) {
    for (const keep::Outcome& outcome : outcomes) {
        if (outcome.effect == keep::Effect::erased && outcome.inquiry) {
            queue({Kind::erase, *outcome.inquiry, outcome.id, std::nullopt, {}});
        }
    }
    apply_waiting();
}

void SearchIndex::inquiry_changed(base::InquiryId id) {
    queue({Kind::refresh, id, std::nullopt, std::nullopt, {}});
}

void SearchIndex::inquiry_gone(base::InquiryId id) {
    queue({Kind::gone, id, std::nullopt, std::nullopt, {}});
}

void SearchIndex::queue(Change&& change) {
    const std::scoped_lock lock(queue_mutex_);
    waiting_.push_back(std::move(change));
}

void SearchIndex::apply_waiting() {
    std::unique_lock lock(mutex_, std::try_to_lock);
    if (!lock.owns_lock()) {
        {
            const std::scoped_lock queued(queue_mutex_);
            if (waiting_.size() < base::limits::search_changes_waiting_max) {
                return;  // the search that is running will do it
            }
        }
        lock.lock();
    }
    apply_waiting_under_lock();
}

void SearchIndex::apply_waiting_under_lock() {
    std::vector<Change> changes;
    {
        const std::scoped_lock queued(queue_mutex_);
        changes.swap(waiting_);
    }
    for (Change& change : changes) {
        apply(change);
    }
}

void SearchIndex::apply(Change& change) {
    switch (change.kind) {
        case Kind::keep:
        case Kind::replace: {
            IndexedText text{*change.message, change.inquiry, *change.mailbox, std::move(change.forms)};
            put(text, true, change.kind == Kind::replace);
            wipe_forms(text.forms);
            return;
        }
        case Kind::erase:
            if (warming_) {
                erased_while_warming_.insert(*change.message);
            }
            erase_text(change.inquiry, *change.message);
            return;
        case Kind::refresh:
            if (const auto document = documents_.find(change.inquiry)) {
                refresh(*document);
            }
            return;
        case Kind::gone:
            if (const auto document = documents_.find(change.inquiry)) {
                forget_document(*document);
            }
            return;
    }
}

void SearchIndex::refresh(DocumentId document) {
    if (const auto state = state_of_(documents_.inquiry(document))) {
        documents_.set_state(document, static_cast<std::uint8_t>(*state));
    }
}

// replace: the text may be there already, with other words. Else a text that is there stays as it is: what was told
// live is newer than what a warm-up read.
void SearchIndex::put(const IndexedText& text, bool live, bool replace) {
    auto document = documents_.find(text.inquiry);
    const bool known = document && documents_.has_text(*document, text.message);
    if (known && !replace) {
        return;
    }
    if (!document) {
        document = documents_.add(text.inquiry, text.mailbox, live);
        refresh(*document);
    }
    DocumentText words{text.message, {}};
    words.terms.reserve(text.forms.size());
    for (const std::string& form : text.forms) {
        words.terms.push_back(vocabulary_.intern(form));
    }
    if (!known) {
        documents_.add_text(*document, words);
        for (const TermId term : words.terms) {
            vocabulary_.postings(term).add(*document);
        }
        return;
    }
    const std::vector<DocumentText> before = documents_.texts(*document);
    std::vector<DocumentText> after = before;
    *std::ranges::find(after, text.message, &DocumentText::message) = std::move(words);
    set_texts(*document, before, after);
}

void SearchIndex::set_texts(DocumentId document, const std::vector<DocumentText>& before,
                            const std::vector<DocumentText>& after) {
    documents_.set_texts(document, after);
    const std::vector<TermId> old_terms = different_terms(before);
    const std::vector<TermId> new_terms = different_terms(after);
    for (const TermId term : new_terms) {
        if (!std::ranges::binary_search(old_terms, term)) {
            vocabulary_.postings(term).add(document);
        }
    }
    for (const TermId term : old_terms) {
        if (!std::ranges::binary_search(new_terms, term)) {
            Postings& postings = vocabulary_.postings(term);
            postings.remove(document);
            if (postings.count() == 0) {
                vocabulary_.forget(term);
            }
        }
    }
}

void SearchIndex::erase_text(base::InquiryId inquiry, base::MessageId message) {
    const auto document = documents_.find(inquiry);
    if (!document || !documents_.has_text(*document, message)) {
        return;
    }
    const std::vector<DocumentText> before = documents_.texts(*document);
    std::vector<DocumentText> after = before;
    std::erase_if(after, [&](const DocumentText& text) { return text.message == message; });
    set_texts(*document, before, after);
    if (after.empty()) {
        documents_.remove(*document);
    }
}

void SearchIndex::forget_document(DocumentId document) {
    for (const DocumentText& text : documents_.texts(document)) {
        if (warming_) {
            erased_while_warming_.insert(text.message);
        }
    }
    set_texts(document, documents_.texts(document), {});
    documents_.remove(document);
}

void SearchIndex::begin_warm_up() {
    const std::scoped_lock lock(mutex_);
    warming_ = true;
}

void SearchIndex::take_kept(std::vector<IndexedText>&& texts) {
    {
        const std::scoped_lock lock(mutex_);
        apply_waiting_under_lock();
        for (const IndexedText& text : texts) {
            if (!erased_while_warming_.contains(text.message)) {
                put(text, false, false);
            }
        }
    }
    for (IndexedText& text : texts) {
        wipe_forms(text.forms);
    }
}

void SearchIndex::end_warm_up() {
    const std::scoped_lock lock(mutex_);
    apply_waiting_under_lock();
    warming_ = false;
    erased_while_warming_ = {};
}

void SearchIndex::keep_only(std::span<const base::MessageId> messages) {
    const std::scoped_lock lock(mutex_);
    apply_waiting_under_lock();
    for (DocumentId document = 0; document < documents_.end(); ++document) {
        const std::vector<DocumentText> texts = documents_.texts(document);
        for (const DocumentText& text : texts) {
            if (!std::ranges::binary_search(messages, text.message)) {
                erase_text(documents_.inquiry(document), text.message);
            }
        }
    }
}

SearchIndex::Size SearchIndex::size() const {
    const std::shared_lock lock(mutex_);
    return {documents_.count(), documents_.text_count(), vocabulary_.count(), vocabulary_.bytes() + documents_.bytes()};
}

}  // namespace wordkeep::desk
