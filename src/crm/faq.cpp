#include "crm/faq.hpp"

#include <algorithm>

#include "crm/document.hpp"
#include "crm/placeholder_words.hpp"

namespace wordkeep::crm {

namespace {

struct FaqText {
    std::string_view title;
    std::string_view nothing;
    std::string_view more;  // {email} is a link
};

const FaqText& text_in(Language language) {
    static constexpr FaqText en{"Questions and answers", "Nothing is published here yet.",
                                "Your question isn't here? Write to us in Instagram, or to {email}."};
    static constexpr FaqText ru{"Вопросы и ответы", "Здесь пока ничего не опубликовано.",
                                "Вашего вопроса здесь нет? Напишите нам в Instagram или на {email}."};
    static constexpr FaqText ky{"Суроолор жана жооптор", "Бул жерде азырынча эч нерсе жарыяланган эмес.",
                                "Сурооңуз бул жерде жокпу? Бизге Instagram аркылуу же {email} дарегине жазыңыз."};
    switch (language) {
        case Language::en: return en;
        case Language::ru: return ru;
        case Language::ky: return ky;
    }
    return en;
}

// The variant to show, and its language. texts: not empty.
std::pair<Language, const std::string&> variant(const AnswerTexts& texts, Language wanted) {
    const auto found = texts.find(wanted);
    const auto& [language, text] = found != texts.end() ? *found : *texts.begin();
    return {language, text};
}

std::string title_of(const Policy& policy, Language language) {
    const std::string title(text_in(language).title);
    return policy.organisation.empty() ? title : policy.organisation + ": " + title;
}

// lang="..." where it isn't the page's own.
std::string in_language(Language language, Language page) {
    return language == page ? "" : " lang=\"" + std::string(language_code(language)) + "\"";
}

std::string paragraphs(std::string_view text, const std::string& attributes) {
    std::string html;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (const std::string_view line = text.substr(0, end); !line.empty()) {
            html += "<p" + attributes + ">" + escaped(line) + "</p>";
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return html;
}

std::string with_email(std::string_view text, const std::string& email) {
    std::string out(text);
    constexpr std::string_view hole = "{email}";
    return out.replace(out.find(hole), hole.size(), email);
}

std::string body_html(const Policy& policy, const std::vector<FaqEntry>& entries, Language language) {
    const FaqText& text = text_in(language);
    std::string html;
    for (const FaqEntry& entry : entries) {
        html += "<h2" + in_language(entry.question_language, language) + ">" + escaped(entry.question) + "</h2>" +
                paragraphs(entry.answer, in_language(entry.answer_language, language));
    }
    if (entries.empty()) {
        html += element("p", text.nothing);
    }
    return policy.email.empty() ? html : html + "<p>" + with_email(text.more, email_link(policy.email)) + "</p>";
}

// Everything that means something in Markdown, anywhere, https://spec.commonmark.org/0.31.2/#backslash-escapes
std::string escaped_markdown(std::string_view text) {
    constexpr std::string_view special = "\\`*_{}[]<>()#+-.!|~&";
    std::string out;
    for (const char letter : text) {
        if (special.contains(letter)) {
            out += '\\';
        }
        out += letter;
        if (letter == '\n') {
            out += '\n';  // a line of its own is a paragraph here
        }
    }
    return out;
}

}  // namespace

std::vector<FaqEntry> faq_entries(const std::vector<CannedAnswer>& answers, Language language, const OwnFacts& facts) {
    const auto shown = [&](std::string_view text) { return with_placeholders_in(language, filled(text, facts)); };
    std::vector<FaqEntry> entries;
    for (const CannedAnswer& answer : answers) {
        if (!answer.published || answer.texts.empty()) {
            continue;
        }
        const auto& [answer_language, text] = variant(answer.texts, language);
        FaqEntry entry{answer.title, answer_language, shown(text), answer_language};
        if (!answer.questions.empty()) {
            const auto& [question_language, question] = variant(answer.questions, language);
            entry.question = shown(question);
            entry.question_language = question_language;
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::string faq_page(const Policy& policy, const std::vector<FaqEntry>& entries, Language language) {
    return document_html({.language = language,
                          .path = "/faq",
                          .title = title_of(policy, language),
                          .under_title = "",
                          .body = body_html(policy, entries, language)});
}

std::string faq_html_file(const Policy& policy, const std::vector<FaqEntry>& entries, Language language,
                          std::string_view style) {
    return standalone_html({.language = language,
                            .path = "faq",
                            .title = title_of(policy, language),
                            .under_title = "",
                            .body = body_html(policy, entries, language)},
                           style);
}

std::string faq_markdown(const Policy& policy, const std::vector<FaqEntry>& entries, Language language) {
    std::string out = "# " + escaped_markdown(title_of(policy, language)) + "\n";
    for (const FaqEntry& entry : entries) {
        out += "\n## " + escaped_markdown(entry.question) + "\n\n" + escaped_markdown(entry.answer) + "\n";
    }
    if (entries.empty()) {
        out += "\n" + escaped_markdown(text_in(language).nothing) + "\n";
    }
    return out;
}

}  // namespace wordkeep::crm
