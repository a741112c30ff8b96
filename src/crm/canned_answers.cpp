#include "crm/canned_answers.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/team_limits.hpp"
#include "crm/own_words.hpp"

namespace wordkeep::crm {

namespace {

using base::FaultKind;
using seal::SealedTable;

// The answer, if it is still as the caller saw it.
base::Result<keep::StoredAnswer> find(keep::Connection& connection, base::AnswerId id, std::string_view version,
                                      MayPublish may_publish) {
    auto answers = keep::all_answers(connection);
    if (!answers) {
        return std::unexpected(answers.error());
    }
    const auto found = std::ranges::find(*answers, id, &keep::StoredAnswer::id);
    if (found == answers->end()) {
        return base::fault(FaultKind::not_found, "this answer is gone");
    }
    if (version_of(found->title) != version) {
        return base::fault(FaultKind::stale, "somebody changed this answer first; look at it again");
    }
    if (found->published && may_publish == MayPublish::no) {
        return base::fault(FaultKind::forbidden,
                           "this answer stands on the public page; ask somebody who may publish to change it");
    }
    return std::move(*found);
}

std::optional<words::Language> language_in(std::int64_t stored) {
    return stored >= 0 && stored <= static_cast<std::int64_t>(words::Language::ky)
               ? std::optional(static_cast<words::Language>(stored))
               : std::nullopt;
}

}  // namespace

std::string filled(std::string_view text, const OwnFacts& facts) {
    const std::pair<std::string_view, const std::string*> places[] = {
        {"{business}", &facts.business}, {"{website}", &facts.website}, {"{email}", &facts.email}};
    std::string out;
    while (!text.empty()) {
        const auto* const place =
            std::ranges::find_if(places, [&](const auto& one) { return text.starts_with(one.first); });
        if (place != std::end(places) && !place->second->empty()) {
            out += *place->second;
            text.remove_prefix(place->first.size());
        } else {
            out += text.front();
            text.remove_prefix(1);
        }
    }
    return out;
}

base::Done CannedAnswers::seal_texts(const AnswerTexts& typed, SealedTable table, std::size_t bytes_max,
                                     std::vector<keep::StoredAnswerText>& stored, AnswerTexts& shown,
                                     std::vector<std::string_view>& taken_out) {
    for (const auto& [language, text] : typed) {
        const auto words = own_words(masker_, text, bytes_max);
        if (!words) {
            return std::unexpected(words.error());
        }
        const std::int64_t row = base::AnswerId::from_bits(random_.bits()).value();
        stored.push_back({row, static_cast<std::int64_t>(language), vault_.seal(table, row, words->text)});
        shown.emplace(language, words->text.text());
        std::ranges::copy_if(words->taken_out, std::back_inserter(taken_out), [&](std::string_view kind) {
            return std::ranges::find(taken_out, kind) == taken_out.end();
        });
    }
    return {};
}

base::Result<CannedAnswers::Sealed> CannedAnswers::seal(base::AnswerId id, const AnswerInput& input) {
    const auto title = own_name(masker_, input.title, base::limits::answer_title_bytes_max);
    if (!title) {
        return std::unexpected(title.error());
    }
    if (input.texts.empty()) {
        return base::fault(FaultKind::invalid, "an answer needs a text in at least one language");
    }
    Sealed sealed{{id, 0, vault_.seal(SealedTable::answer, id.value(), *title), false, {}, {}},
                  {id, std::string(title->text()), {}, {}, 0, false, {}}};
    sealed.shown.version = version_of(sealed.stored.title);
    auto& [stored, shown] = sealed;
    base::Done done = seal_texts(input.texts, SealedTable::answer_text, base::limits::answer_bytes_max, stored.texts,
                                 shown.texts, shown.taken_out);
    if (done) {
        done = seal_texts(input.questions, SealedTable::answer_question, base::limits::answer_question_bytes_max,
                          stored.questions, shown.questions, shown.taken_out);
    }
    return done ? base::Result<Sealed>(std::move(sealed)) : base::Result<Sealed>(std::unexpect, done.error());
}

base::Done CannedAnswers::open_texts(const std::vector<keep::StoredAnswerText>& stored, SealedTable table,
                                     AnswerTexts& texts) {
    for (const keep::StoredAnswerText& one : stored) {
        const auto text = vault_.open(table, one.id, one.text);
        if (!text) {
            return std::unexpected(text.error());
        }
        if (const auto language = language_in(one.language)) {
            texts.emplace(*language, text->text());
        }
    }
    return {};
}

base::Result<CannedAnswer> CannedAnswers::open(const keep::StoredAnswer& stored) {
    const auto title = vault_.open(SealedTable::answer, stored.id.value(), stored.title);
    if (!title) {
        return std::unexpected(title.error());
    }
    CannedAnswer answer{stored.id,        std::string(title->text()), {}, {}, stored.uses,
                        stored.published, version_of(stored.title)};
    base::Done done = open_texts(stored.texts, SealedTable::answer_text, answer.texts);
    if (done) {
        done = open_texts(stored.questions, SealedTable::answer_question, answer.questions);
    }
    return done ? base::Result<CannedAnswer>(std::move(answer))
                : base::Result<CannedAnswer>(std::unexpect, done.error());
}

base::Result<std::vector<CannedAnswer>> CannedAnswers::list() {
    std::vector<CannedAnswer> answers;
    base::Done done = store_.read([&](keep::Connection& connection) -> base::Done {
        const auto stored = keep::all_answers(connection);
        if (!stored) {
            return std::unexpected(stored.error());
        }
        for (const keep::StoredAnswer& one : *stored) {
            auto answer = open(one);
            if (!answer) {
                return std::unexpected(answer.error());
            }
            answers.push_back(std::move(*answer));
        }
        return {};
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    std::ranges::sort(answers, {}, [](const CannedAnswer& answer) { return std::pair(-answer.uses, answer.id); });
    return answers;
}

base::Result<CannedAnswer> CannedAnswers::create(const AnswerInput& input, std::optional<base::AnswerId> instead_of) {
    auto sealed = seal(base::AnswerId::from_bits(random_.bits()), input);
    if (!sealed) {
        return std::unexpected(sealed.error());
    }
    sealed->stored.uses = sealed->shown.uses = instead_of ? uses_of_removed(*instead_of) : 0;
    base::Done done = store_.run([&](keep::Connection& connection) -> base::Done {
        const auto count = keep::count_answers(connection);
        if (!count) {
            return std::unexpected(count.error());
        }
        if (std::cmp_greater_equal(*count, base::limits::answers_max)) {
            return base::fault(FaultKind::too_large, "there are as many answers as can be; take one away first");
        }
        return keep::insert_answer(connection, sealed->stored);
    });
    return done ? base::Result<CannedAnswer>(std::move(sealed->shown))
                : base::Result<CannedAnswer>(std::unexpect, done.error());
}

base::Result<CannedAnswer> CannedAnswers::change(base::AnswerId answer, std::string_view version,
                                                 const AnswerInput& input, MayPublish may_publish) {
    auto sealed = seal(answer, input);
    if (!sealed) {
        return std::unexpected(sealed.error());
    }
    base::Done done = store_.run([&](keep::Connection& connection) -> base::Done {
        const auto found = find(connection, answer, version, may_publish);
        if (!found) {
            return std::unexpected(found.error());
        }
        sealed->shown.uses = found->uses;
        sealed->shown.published = found->published;
        return keep::update_answer(connection, sealed->stored);
    });
    return done ? base::Result<CannedAnswer>(std::move(sealed->shown))
                : base::Result<CannedAnswer>(std::unexpect, done.error());
}

base::Done CannedAnswers::remove(base::AnswerId answer, std::string_view version, MayPublish may_publish) {
    std::int64_t uses = 0;
    base::Done done = store_.run([&](keep::Connection& connection) -> base::Done {
        const auto found = find(connection, answer, version, may_publish);
        uses = found ? found->uses : 0;
        return found ? keep::delete_answer(connection, answer) : base::Done(std::unexpect, found.error());
    });
    if (done) {
        const std::scoped_lock lock(mutex_);
        removed_.push_back({answer, uses});
        if (removed_.size() > base::limits::removed_answers_max) {
            removed_.pop_front();
        }
    }
    return done;
}

std::int64_t CannedAnswers::uses_of_removed(base::AnswerId answer) const {
    const std::scoped_lock lock(mutex_);
    const auto found = std::ranges::find(removed_, answer, &Removed::answer);
    return found == removed_.end() ? 0 : found->uses;
}

base::Done CannedAnswers::publish(base::AnswerId answer, bool published, const InTransaction& also) {
    return store_.run([&](keep::Connection& connection) {
        return and_also(keep::publish_answer(connection, answer, published), connection, also);
    });
}

base::Done CannedAnswers::count_use(base::AnswerId answer) {
    return store_.run([&](keep::Connection& connection) { return keep::count_answer_use(connection, answer); });
}

}  // namespace wordkeep::crm
