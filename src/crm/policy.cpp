#include "crm/policy.hpp"

#include <array>
#include <utility>

#include "crm/document.hpp"
#include "crm/policy_text.hpp"

namespace wordkeep::crm {

namespace {

const PolicyText& text_in(Language language) {
    switch (language) {
        case Language::en: return policy_text_en();
        case Language::ru: return policy_text_ru();
        case Language::ky: return policy_text_ky();
    }
    return policy_text_en();
}

// Links only to what is plainly a web address; anything else the owner typed is shown as text.
std::string website_html(const std::string& website) {
    const bool linkable = website.starts_with("https://") || website.starts_with("http://");
    const std::string text = escaped(website);
    return linkable ? "<a href=\"" + text + "\" rel=\"noopener\">" + text + "</a>" : text;
}

class Filler {
public:
    Filler(const Policy& policy, Language language)
        : values_{{
              {"{organisation}", escaped(policy.organisation)},
              {"{email}", email_link(policy.email)},
              {"{website}", website_html(policy.website)},
              {"{date}", "<time>" + escaped(policy.effective_date) + "</time>"},
              {"{turn_days}", std::to_string(policy.turn_days)},
              {"{epoch_days}", std::to_string(policy.epoch_days)},
              {"{stored}", public_link("/privacy/stored", language)},
              {"{limits}", public_link("/privacy/limits", language)},
              {"{erasure}", public_link("/erasure", language)},
          }} {}

    [[nodiscard]] std::string inline_html(std::string_view text) const {
        std::string html = escaped(text);
        for (const auto& [name, value] : values_) {
            for (std::size_t at = html.find(name); at != std::string::npos; at = html.find(name, at + value.size())) {
                html.replace(at, name.size(), value);
            }
        }
        return html;
    }

    [[nodiscard]] std::string body_html(std::string_view text) const {
        std::string html;
        bool in_list = false;
        while (!text.empty()) {
            const std::size_t end = text.find('\n');
            const std::string_view line = text.substr(0, end);
            text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
            const bool item = line.starts_with("- ");
            if (item != in_list) {
                html += item ? "<ul>" : "</ul>";
                in_list = item;
            }
            html += item ? "<li>" + inline_html(line.substr(2)) + "</li>" : "<p>" + inline_html(line) + "</p>";
        }
        return in_list ? html + "</ul>" : html;
    }

private:
    std::array<std::pair<std::string_view, std::string>, 9> values_;
};

// The lines that depend on the settings, before anything else is put in.
std::string with_settings(const Policy& policy, Language language, std::string_view clause) {
    std::string changes;
    for (const std::string& change : policy.changes) {
        changes += "- " + change + "\n";
    }
    std::string out(clause);
    for (const auto& [line, value] : {std::pair<std::string_view, std::string>{
                                          "{masking}\n", std::string(masking_text(language, policy.masking)) + "\n"},
                                      std::pair<std::string_view, std::string>{"{changes}\n", changes}}) {
        if (const std::size_t at = out.find(line); at != std::string::npos) {
            out.replace(at, line.size(), value);
        }
    }
    return out;
}

}  // namespace

bool Policy::complete() const {
    return !organisation.empty() && !email.empty() && !website.empty() && !effective_date.empty();
}

std::string policy_page(const Policy& policy, Language language) {
    const PolicyText& text = text_in(language);
    const std::array<const Clause*, 11> clauses{&text.who,      &text.collected, &text.not_collected, &text.purpose,
                                                &text.security, &text.retention, &text.third_parties, &text.rights,
                                                &text.limits,   &text.changes,   &text.contact};
    const Filler filler(policy, language);
    std::string effective;
    std::string body;
    if (policy.complete()) {
        effective = "<p class=\"effective\">" + filler.inline_html(text.effective) + "</p>";
    } else {
        body = "<p class=\"incomplete\" role=\"note\">" + escaped(text.incomplete) + "</p>";
    }
    for (const Clause* clause : clauses) {
        body += "<section><h2>" + escaped(clause->heading) + "</h2>" +
                filler.body_html(with_settings(policy, language, clause->text)) + "</section>";
    }
    return document_html({.language = language,
                          .path = "/privacy",
                          .title = std::string(text.title),
                          .under_title = std::move(effective),
                          .body = std::move(body)});
}

}  // namespace wordkeep::crm
