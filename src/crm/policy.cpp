#include "crm/policy.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "crm/policy_text.hpp"

namespace wordkeep::crm {

namespace {

constexpr std::array all_languages{Language::en, Language::ru, Language::ky};

const PolicyText& text_in(Language language) {
    switch (language) {
        case Language::en: return policy_text_en();
        case Language::ru: return policy_text_ru();
        case Language::ky: return policy_text_ky();
    }
    return policy_text_en();
}

std::string escaped(std::string_view text) {
    std::string html;
    html.reserve(text.size());
    for (const char letter : text) {
        switch (letter) {
            case '&': html += "&amp;"; break;
            case '<': html += "&lt;"; break;
            case '>': html += "&gt;"; break;
            case '"': html += "&quot;"; break;
            case '\'': html += "&#39;"; break;
            default: html += letter;
        }
    }
    return html;
}

// Links only to what is plainly a web address; anything else the owner typed is shown as text.
std::string website_html(const std::string& website) {
    const bool linkable = website.starts_with("https://") || website.starts_with("http://");
    const std::string text = escaped(website);
    return linkable ? "<a href=\"" + text + "\" rel=\"noopener\">" + text + "</a>" : text;
}

std::string email_html(const std::string& email) {
    const std::string text = escaped(email);
    return email.find('@') == std::string::npos ? text : "<a href=\"mailto:" + text + "\">" + text + "</a>";
}

std::string filled(const Policy& policy, std::string_view text) {
    const std::array<std::pair<std::string_view, std::string>, 5> values{{
        {"{organisation}", escaped(policy.organisation)},
        {"{email}", email_html(policy.email)},
        {"{website}", website_html(policy.website)},
        {"{date}", "<time>" + escaped(policy.effective_date) + "</time>"},
        {"{turn_days}", std::to_string(policy.turn_days)},
    }};
    std::string html = escaped(text);
    for (const auto& [name, value] : values) {
        for (std::size_t at = html.find(name); at != std::string::npos; at = html.find(name, at + value.size())) {
            html.replace(at, name.size(), value);
        }
    }
    return html;
}

std::string body_html(const Policy& policy, std::string_view text) {
    std::string html;
    bool in_list = false;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        const bool item = line.starts_with("- ");
        if (item != in_list) {
            html += item ? "<ul>" : "</ul>";
            in_list = item;
        }
        html += item ? "<li>" + filled(policy, line.substr(2)) + "</li>" : "<p>" + filled(policy, line) + "</p>";
    }
    return in_list ? html + "</ul>" : html;
}

std::string language_links(Language chosen) {
    std::string html = "<nav class=\"languages\" aria-label=\"Language\">";
    for (const Language language : all_languages) {
        const PolicyText& text = text_in(language);
        html += "<a href=\"/privacy?lang=" + std::string(text.code) + "\" lang=\"" + std::string(text.code) +
                "\" hreflang=\"" + std::string(text.code) + "\"" +
                (language == chosen ? " aria-current=\"page\"" : "") + ">" + std::string(text.name) + "</a> ";
    }
    return html + "</nav>";
}

}  // namespace

bool Policy::complete() const {
    return !organisation.empty() && !email.empty() && !website.empty() && !effective_date.empty();
}

Language choose_language(std::string_view wanted, std::string_view accept_language) {
    for (const Language language : all_languages) {
        if (text_in(language).code == wanted) {
            return language;
        }
    }
    // Browsers list languages in order of preference; weights only repeat that order.
    while (!accept_language.empty()) {
        const std::size_t comma = accept_language.find(',');
        std::string_view item = accept_language.substr(0, comma);
        accept_language = comma == std::string_view::npos ? std::string_view() : accept_language.substr(comma + 1);
        item.remove_prefix(std::min(item.find_first_not_of(' '), item.size()));
        for (const Language language : all_languages) {
            if (item.substr(0, 2) == text_in(language).code) {
                return language;
            }
        }
    }
    return Language::en;
}

std::string policy_page(const Policy& policy, Language language) {
    const PolicyText& text = text_in(language);
    const std::array<const Clause*, 11> clauses{&text.who,      &text.collected, &text.not_collected, &text.purpose,
                                                &text.security, &text.retention, &text.third_parties, &text.rights,
                                                &text.limits,   &text.changes,   &text.contact};
    std::string html = "<!doctype html><html lang=\"" + std::string(text.code) +
                       "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, "
                       "initial-scale=1\"><title>" +
                       std::string(text.title) +
                       "</title><link rel=\"stylesheet\" href=\"/assets/document.css\"><link rel=\"icon\" "
                       "href=\"/favicon.svg\"></head><body><header>" +
                       language_links(language) + "<h1>" + std::string(text.title) + "</h1>";
    if (policy.complete()) {
        html += "<p class=\"effective\">" + filled(policy, text.effective) + "</p></header><main>";
    } else {
        html += "</header><main><p class=\"incomplete\" role=\"note\">" + escaped(text.incomplete) + "</p>";
    }
    for (const Clause* clause : clauses) {
        html += "<section><h2>" + escaped(clause->heading) + "</h2>" + body_html(policy, clause->text) + "</section>";
    }
    return html + "</main></body></html>\n";
}

}  // namespace wordkeep::crm
