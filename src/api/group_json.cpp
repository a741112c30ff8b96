#include "api/group_json.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "api/insights_computation.hpp"
#include "crm/language.hpp"
#include "desk/opened_texts.hpp"

namespace wordkeep::api {

namespace {

constexpr std::size_t groups_shown_max = 200;

// The texts of these inquiries, those that are still there.
base::Result<Json> examples_json(App& app, keep::Connection& connection,
                                 const std::vector<base::InquiryId>& inquiries) {
    Json examples = Json::array();
    for (const base::InquiryId id : inquiries) {
        std::string text;
        auto opened =
            desk::each_opened_text(connection, app.keys.vault(), id, [&](base::MessageId, const base::Masked& part) {
                text += (text.empty() ? "" : "\n") + std::string(part.text());
            });
        if (!opened) {
            return std::unexpected(opened.error());
        }
        if (!text.empty()) {
            examples.push_back({{"inquiry", base::id_to_text(id.value())}, {"text", std::move(text)}});
        }
    }
    return examples;
}

// What to_json(group, examples) makes of each, all examples from one snapshot.
template <class ToJson>
base::Result<Json> with_examples(App& app, std::span<const desk::Group> groups, ToJson to_json) {
    return app.store.value([&](keep::Connection& connection) -> base::Result<Json> {
        Json list = Json::array();
        for (const desk::Group& group : groups) {
            auto examples = examples_json(app, connection, group.examples);
            if (!examples) {
                return examples;
            }
            list.push_back(to_json(group, std::move(*examples)));
        }
        return list;
    });
}

Json words_json(const std::vector<desk::BindingWord>& words) {
    Json list = Json::array();
    for (const desk::BindingWord& word : words) {
        list.push_back({{"word", word.word}, {"also", word.also}, {"share", word.share}, {"lift", word.lift}});
    }
    return list;
}

Json answer_json(const desk::Group& group, const AnswerTitles& titles) {
    const auto title = group.answer ? titles.find(group.answer->answer) : titles.end();
    return title == titles.end() ? Json()
                                 : Json{{"id", base::id_to_text(title->first.value())},
                                        {"title", title->second},
                                        {"likeness", group.answer->likeness}};
}

std::string version_of(const desk::Group& group, const DecisionVersions& versions) {
    const auto found = versions.find(group.id);
    return found == versions.end() ? std::string(undecided) : found->second;
}

}  // namespace

base::Result<AnswerTitles> answer_titles(App& app) {
    const auto answers = app.work.answers.list();
    if (!answers) {
        return std::unexpected(answers.error());
    }
    match_anew_if_changed(app, *answers);
    AnswerTitles titles;
    for (const crm::CannedAnswer& answer : *answers) {
        titles.emplace(answer.id, answer.title);
    }
    return titles;
}

base::Result<Json> groups_json(App& app, const std::vector<desk::Group>& groups, const BesideGroups& beside) {
    const auto shown = std::span(groups).first(std::min(groups.size(), groups_shown_max));
    return with_examples(app, shown, [&](const desk::Group& group, Json examples) {
        return Json{{"id", base::id_to_text(group.id.value())},
                    {"name", group.name},
                    {"language", crm::language_code(group.language)},
                    {"count", group.count},
                    {"share", group.share},
                    {"waiting", group.waiting},
                    {"words", words_json(group.words)},
                    {"examples", std::move(examples)},
                    {"answer", answer_json(group, beside.titles)},
                    {"decided", group.anchored},
                    {"version", version_of(group, beside.versions)}};
    });
}

Json hidden_json(const std::vector<desk::Group>& groups, const DecisionVersions& versions) {
    Json list = Json::array();
    for (const desk::Group& group : groups) {
        list.push_back({{"id", base::id_to_text(group.id.value())},
                        {"name", group.name},
                        {"language", crm::language_code(group.language)},
                        {"count", group.count},
                        {"share", group.share},
                        {"version", version_of(group, versions)}});
    }
    return list;
}

base::Result<Json> parts_json(App& app, const std::vector<desk::Group>& parts) {
    return with_examples(app, parts, [](const desk::Group& part, Json examples) {
        return Json{{"name", part.name},
                    {"language", crm::language_code(part.language)},
                    {"count", part.count},
                    {"words", words_json(part.words)},
                    {"examples", std::move(examples)}};
    });
}

}  // namespace wordkeep::api
