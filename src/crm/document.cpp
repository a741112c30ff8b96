#include "crm/document.hpp"

#include <algorithm>
#include <array>

#include "base/check.hpp"

namespace wordkeep::crm {

namespace {

struct PublicPage {
    std::string_view path;
    std::array<std::string_view, 3> names;  // in the order of Language
};

// What stands at the foot of every public page.
constexpr std::array public_pages{
    PublicPage{"/privacy", {"Privacy policy", "Политика конфиденциальности", "Купуялык саясаты"}},
    PublicPage{"/privacy/stored", {"What is stored", "Что хранится", "Эмне сакталат"}},
    PublicPage{"/privacy/limits", {"Who can learn what", "Кто что может узнать", "Ким эмнени биле алат"}},
    PublicPage{"/erasure", {"Have a text erased", "Попросить стереть текст", "Текстти өчүрүүнү суроо"}},
};

std::string link_to(std::string_view path, Language language, std::string_view name, std::string_view more) {
    const std::string code(language_code(language));
    return "<a href=\"" + std::string(path) + "?lang=" + code + "\"" + std::string(more) + ">" + escaped(name) +
           "</a> ";
}

// target: of the document in another language.
template <class Target>
std::string language_links(const Document& document, Target&& target) {
    std::string html = "<nav class=\"languages\" aria-label=\"Language\">";
    for (const Language language : all_languages) {
        const std::string code(language_code(language));
        html += "<a href=\"" + target(code) + "\" lang=\"" + code + "\" hreflang=\"" + code + "\"" +
                (language == document.language ? " aria-current=\"page\"" : "") + ">" +
                escaped(language_name(language)) + "</a> ";
    }
    return html + "</nav>";
}

// From the doctype to the end of the title.
std::string head_html(const Document& document) {
    return "<!doctype html><html lang=\"" + std::string(language_code(document.language)) +
           "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, "
           "initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">" +
           element("title", document.title);
}

std::string body_html(const Document& document, const std::string& links) {
    return "</head><body><header>" + links + element("h1", document.title) + document.under_title + "</header><main>" +
           document.body + "</main>";
}

std::string foot(const Document& document) {
    std::string html = "<footer><nav class=\"pages\">";
    for (const PublicPage& page : public_pages) {
        html += link_to(page.path, document.language, page.names.at(static_cast<std::size_t>(document.language)),
                        page.path == document.path ? " aria-current=\"page\"" : "");
    }
    return html + "</nav></footer>";
}

}  // namespace

void append_escaped(std::string& html, std::string_view text) {
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
}

std::string escaped(std::string_view text) {
    std::string html;
    html.reserve(text.size());
    append_escaped(html, text);
    return html;
}

std::string email_link(std::string_view email) {
    const std::string text = escaped(email);
    return email.find('@') == std::string_view::npos ? text : "<a href=\"mailto:" + text + "\">" + text + "</a>";
}

std::string element(std::string_view tag, std::string_view text) {
    const std::string name(tag);
    return "<" + name + ">" + escaped(text) + "</" + name.substr(0, name.find(' ')) + ">";
}

std::string public_link(std::string_view path, Language language) {
    const auto* const page = std::ranges::find(public_pages, path, &PublicPage::path);
    base::check(page != public_pages.end(), "the page is one of the public ones");
    return "<a href=\"" + std::string(path) + "?lang=" + std::string(language_code(language)) + "\">" +
           escaped(page->names.at(static_cast<std::size_t>(language))) + "</a>";
}

std::string document_html(const Document& document) {
    std::string html = head_html(document) +
                       "<link rel=\"stylesheet\" href=\"/assets/document.css\"><link rel=\"icon\" "
                       "href=\"/favicon.svg\">";
    if (!document.script.empty()) {
        html += "<script src=\"" + std::string(document.script) + "\" defer></script>";
    }
    const std::string links =
        language_links(document, [&](const std::string& code) { return std::string(document.path) + "?lang=" + code; });
    return html + body_html(document, links) + foot(document) + "</body></html>\n";
}

std::string standalone_html(const Document& document, std::string_view style) {
    const std::string links = language_links(
        document, [&](const std::string& code) { return std::string(document.path) + "." + code + ".html"; });
    return head_html(document) + "<style>" + std::string(style) + "</style>" + body_html(document, links) +
           "</body></html>\n";
}

}  // namespace wordkeep::crm
