// Questions and answers for everybody: the answers that the team chose to publish, as one page, in three languages.
//
// No customer's words are in it: questions and answers are written by the team, and masked. An answer that lacks the
// reader's language is shown in one that it has and says so to browsers and screen readers (lang="..."); what masking
// took out of it is named in the reader's. As a page of the server, or as a file that stands on any other: an HTML
// document with its style inside, or Markdown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "crm/canned_answers.hpp"
#include "crm/language.hpp"
#include "crm/policy.hpp"

namespace wordkeep::crm {

struct FaqEntry {
    std::string question;  // never empty: the answer's title if nobody put a question
    Language question_language;
    std::string answer;  // placeholders filled; may have several lines
    Language answer_language;
};

// Those that are published, in the order of answers. facts: what placeholders stand for.
[[nodiscard]] std::vector<FaqEntry> faq_entries(const std::vector<CannedAnswer>& answers, Language language,
                                                const OwnFacts& facts);

// The page of the server. May be empty: then it says that nothing is published yet.
[[nodiscard]] std::string faq_page(const Policy& policy, const std::vector<FaqEntry>& entries, Language language);
// A file of its own: style is CSS that goes into it; the other languages are beside it as faq.en.html and so on.
[[nodiscard]] std::string faq_html_file(const Policy& policy, const std::vector<FaqEntry>& entries, Language language,
                                        std::string_view style);
[[nodiscard]] std::string faq_markdown(const Policy& policy, const std::vector<FaqEntry>& entries, Language language);

}  // namespace wordkeep::crm
