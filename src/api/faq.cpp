// The public page of questions and answers:
//
//   GET /faq         as a page; ?lang=en|ru|ky
//   GET /faq.md      the same as Markdown
#include "crm/faq.hpp"

#include "api/answers.hpp"
#include "api/documents.hpp"
#include "api/handlers.hpp"

namespace wordkeep::api {

namespace {

base::Result<std::vector<crm::FaqEntry>> entries_in(App& app, crm::Language language) {
    const auto answers = app.work.answers.list();
    if (!answers) {
        return std::unexpected(answers.error());
    }
    return crm::faq_entries(*answers, language, {app.policy.organisation, app.policy.website, app.policy.email});
}

}  // namespace

void show_faq(App& app, http::Request&& request, http::Reply reply) {
    const crm::Language language = language_of(request);
    const auto entries = entries_in(app, language);
    reply(entries ? public_page(crm::faq_page(app.policy, *entries, language)) : problem(entries.error()));
}

void show_faq_markdown(App& app, http::Request&& request, http::Reply reply) {
    const crm::Language language = language_of(request);
    const auto entries = entries_in(app, language);
    if (!entries) {
        reply(problem(entries.error()));
        return;
    }
    http::Response response = public_page(crm::faq_markdown(app.policy, *entries, language));
    response.content_type = "text/markdown; charset=utf-8";
    reply(std::move(response));
}

}  // namespace wordkeep::api
