#include "crm/erasure_page.hpp"

#include <array>
#include <utility>

#include "base/limits.hpp"
#include "crm/document.hpp"
#include "crm/erasure_text.hpp"

namespace wordkeep::crm {

namespace {

constexpr std::string_view form_path = "/erasure";
constexpr std::string_view form_script = "/assets/erasure.js";

const ErasureText& text_in(Language language) {
    switch (language) {
        case Language::en: return erasure_text_en();
        case Language::ru: return erasure_text_ru();
        case Language::ky: return erasure_text_ky();
    }
    return erasure_text_en();
}

// Puts values into the holes of a text; the text is escaped, the values are HTML.
class Holes {
public:
    Holes(const Policy& policy, Language language, std::int64_t seconds = 0)
        : values_{{{"{seconds}", std::to_string(seconds)},
                   {"{email}", email_link(policy.email)},
                   {"{erasure}", public_link(form_path, language)},
                   {"{unproved_seconds}", std::to_string(base::limits::erasure_unproved_wait.count())},
                   {"{turn_days}", std::to_string(policy.turn_days)}}} {}

    [[nodiscard]] std::string filled(std::string_view text) const {
        std::string html = escaped(text);
        for (const auto& [name, value] : values_) {
            if (const std::size_t at = html.find(name); at != std::string::npos) {
                html.replace(at, name.size(), value);
            }
        }
        return html;
    }
    [[nodiscard]] std::string paragraph(std::string_view text) const { return "<p>" + filled(text) + "</p>"; }

private:
    std::array<std::pair<std::string_view, std::string>, 5> values_;
};

// Where what was typed goes, at last and straight into the page: no other string of ours holds a piece of it.
constexpr std::string_view typed_mark = "\x01";

std::string with_typed(std::string_view html, std::string_view typed) {
    constexpr std::size_t longest_escape = std::string_view("&quot;").size();
    const std::size_t at = html.find(typed_mark);
    std::string out;
    out.reserve(html.size() + typed.size() * longest_escape);
    out += html.substr(0, at);
    append_escaped(out, typed);
    out += html.substr(at + typed_mark.size());
    return out;
}

std::string_view told(const ErasureText& text, FormTrouble trouble) {
    switch (trouble) {
        case FormTrouble::none: return {};
        case FormTrouble::too_soon: return text.too_soon;
        case FormTrouble::busy: return text.busy;
        case FormTrouble::stale: return text.stale;
        case FormTrouble::empty: return text.empty;
        case FormTrouble::too_long: return text.too_long;
        case FormTrouble::full: return text.full;
        case FormTrouble::failed: return text.failed;
    }
    return {};
}

std::string_view told(const ErasureText& text, keep::ErasureOutcome outcome) {
    switch (outcome) {
        case keep::ErasureOutcome::erased: return text.erased;
        case keep::ErasureOutcome::not_found: return text.not_found;
        case keep::ErasureOutcome::unclear: return text.unclear;
        case keep::ErasureOutcome::needed: return text.needed;
        case keep::ErasureOutcome::no_request: return text.no_request;
    }
    return {};
}

// The script reads the challenge and puts the answer in; without it the form is sent as it is.
std::string form_html(const ErasureForm& form, const ErasureText& text, const Holes& holes, Language language) {
    std::string html = "<form method=\"post\" action=\"/erasure?lang=" + std::string(language_code(language)) +
                       "\" data-working=\"" + escaped(text.working) + "\"><noscript><p class=\"note\">" +
                       holes.filled(text.no_script) + "</p></noscript><label for=\"text\">" + escaped(text.label) +
                       "</label><textarea id=\"text\" name=\"text\" rows=\"8\" required maxlength=\"4000\" "
                       "autocomplete=\"off\" spellcheck=\"false\" aria-describedby=\"hint\">\n" +
                       std::string(typed_mark) + "</textarea><p id=\"hint\" class=\"hint\">" + escaped(text.hint) +
                       "</p><input type=\"hidden\" name=\"challenge\" value=\"" + escaped(form.challenge) +
                       "\"><input type=\"hidden\" name=\"answer\" value=\"\"><button type=\"submit\">" +
                       escaped(text.submit) + "</button><p class=\"hint\" role=\"status\" data-status></p></form>";
    return html;
}

std::string page(Language language, std::string_view path, std::string_view title, std::string body) {
    return document_html({.language = language,
                          .path = path,
                          .title = std::string(title),
                          .under_title = {},
                          .body = std::move(body),
                          .script = path == form_path ? form_script : std::string_view()});
}

}  // namespace

std::string erasure_form_page(const Policy& policy, const ErasureForm& form, Language language) {
    const ErasureText& text = text_in(language);
    const Holes holes(policy, language, form.wait_seconds);
    std::string body;
    if (form.trouble != FormTrouble::none) {
        body += "<p class=\"note\" role=\"alert\">" + holes.filled(told(text, form.trouble)) + "</p>";
    }
    body += holes.paragraph(text.introduction) + form_html(form, text, holes, language) +
            holes.paragraph(text.what_happens);
    return with_typed(page(language, form_path, text.title, std::move(body)), form.text);
}

std::string erasure_asked_page(const Policy& policy, std::string_view code, Language language) {
    const ErasureText& text = text_in(language);
    const Holes holes(policy, language);
    const std::string link = "/erasure/" + escaped(code) + "?lang=" + std::string(language_code(language));
    return page(language, "/erasure/" + std::string(code), text.asked_title,
                holes.paragraph(text.asked) + "<p class=\"code\"><code>" + escaped(code) + "</code></p>" +
                    holes.paragraph(text.asked_keep) + "<p><a href=\"" + link + "\">" + escaped(text.follow) +
                    "</a></p>" + holes.paragraph(text.how_long));
}

std::string erasure_state_page(const Policy& policy, std::string_view code, const ErasureState& state,
                               Language language) {
    const ErasureText& text = text_in(language);
    const Holes holes(policy, language);
    std::string body;
    switch (state.progress) {
        case ErasureProgressOfCode::unknown: body = holes.paragraph(text.unknown); break;
        case ErasureProgressOfCode::waiting: body = holes.paragraph(text.waiting); break;
        case ErasureProgressOfCode::settled: {
            const auto outcome = state.outcome.value_or(keep::ErasureOutcome::unclear);
            const bool declined = outcome != keep::ErasureOutcome::erased;
            body = (declined ? holes.paragraph(text.declined) : "") + holes.paragraph(told(text, outcome)) +
                   (declined ? holes.paragraph(text.again) : "") + holes.paragraph(text.how_long);
        }
    }
    return page(language, "/erasure/" + std::string(code), text.state_title, body + holes.paragraph(text.question));
}

std::string deletion_receipt_page(const Policy& policy, std::string_view code, Language language) {
    const ErasureText& text = text_in(language);
    const Holes holes(policy, language);
    return page(
        language, "/erasure/" + std::string(code), text.deletion_title,
        holes.paragraph(text.deletion) + holes.paragraph(text.deletion_writers) + holes.paragraph(text.question));
}

}  // namespace wordkeep::crm
