// Canned answers: what the team says again and again, in up to three languages.
//
// Texts are masked like notes: a colleague's number has no business in them, and the business's own number, address or
// link is written as a placeholder or named in mask.never. Placeholders are {business}, {website} and {email}, filled
// from the policy's organisation; {name} stays as it is, because nobody here knows a name: whoever answers writes it in
// Instagram. Any other {word} stays too.
//
// An answer may have the question it answers, in any of the languages, and may be published: then it stands on the
// public page of questions and answers (faq.hpp). Who changes or removes what everybody reads needs the right to
// publish.
//
// A use is counted when an answer is copied. Uses are no part of an answer's version.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "crm/in_transaction.hpp"
#include "keep/answer_table.hpp"
#include "keep/store.hpp"
#include "seal/vault.hpp"
#include "words/language_guess.hpp"
#include "words/masker.hpp"

namespace wordkeep::crm {

using AnswerTexts = std::map<words::Language, std::string>;

struct CannedAnswer {
    base::AnswerId id;
    std::string title;
    AnswerTexts texts;  // never empty
    AnswerTexts questions;
    std::int64_t uses;
    bool published;
    std::string version;
    std::vector<std::string_view> taken_out{};  // what masking took out; known only right after writing
};

struct AnswerInput {
    std::string title;
    AnswerTexts texts;
    AnswerTexts questions{};
};

// Of whoever changes an answer: whether it may be one that is published.
enum class MayPublish : bool { no, yes };

// What placeholders stand for.
struct OwnFacts {
    std::string business;
    std::string website;
    std::string email;
};
[[nodiscard]] std::string filled(std::string_view text, const OwnFacts& facts);

// Thread-safe; not on an I/O thread. Everything it refers to outlives it.
class CannedAnswers {
public:
    CannedAnswers(keep::Store& store, const seal::Vault& vault, const words::Masker& masker, base::Random& random)
        : store_(store), vault_(vault), masker_(masker), random_(random) {}

    // The most used first.
    base::Result<std::vector<CannedAnswer>> list();
    // instead_of: an answer that was removed a while ago; this one goes on with its count of uses.
    // Faults: invalid (title or texts), too_large (answers_max, or a text).
    base::Result<CannedAnswer> create(const AnswerInput& input,
                                      std::optional<base::AnswerId> instead_of = std::nullopt);
    // Faults: not_found, stale, forbidden (it is published), and those of create.
    base::Result<CannedAnswer> change(base::AnswerId answer, std::string_view version, const AnswerInput& input,
                                      MayPublish may_publish);
    // Faults: not_found, stale, forbidden (it is published).
    base::Done remove(base::AnswerId answer, std::string_view version, MayPublish may_publish);
    // Fault: not_found. What is published shows what everybody may read; who may, the caller has checked.
    // also: the last step of it.
    base::Done publish(base::AnswerId answer, bool published, const InTransaction& also = nullptr);
    // Fault: not_found.
    base::Done count_use(base::AnswerId answer);

private:
    struct Sealed {
        keep::StoredAnswer stored;
        CannedAnswer shown;
    };
    base::Result<Sealed> seal(base::AnswerId id, const AnswerInput& input);
    base::Done seal_texts(const AnswerTexts& typed, seal::SealedTable table, std::size_t bytes_max,
                          std::vector<keep::StoredAnswerText>& stored, AnswerTexts& shown,
                          std::vector<std::string_view>& taken_out);
    base::Done open_texts(const std::vector<keep::StoredAnswerText>& stored, seal::SealedTable table,
                          AnswerTexts& texts);
    base::Result<CannedAnswer> open(const keep::StoredAnswer& stored);
    [[nodiscard]] std::int64_t uses_of_removed(base::AnswerId answer) const;

    keep::Store& store_;
    const seal::Vault& vault_;
    const words::Masker& masker_;
    base::Random& random_;
    struct Removed {
        base::AnswerId answer;
        std::int64_t uses;
    };
    mutable std::mutex mutex_;
    std::deque<Removed> removed_;  // the last ones, the newest last
};

}  // namespace wordkeep::crm
