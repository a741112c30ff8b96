#include "api/group_json.hpp"

#include <utility>

#include "api/insights_computation.hpp"
#include "crm/language.hpp"
#include "desk/opened_texts.hpp"

namespace wordkeep::api {

namespace {

constexpr std::size_t groups_shown_max = 200;

// The texts of these inquiries, those that are still there.
base::Result<Json> examples_json(App& app, const std::vector<base::InquiryId>& inquiries) {
    Json examples = Json::array();
    base::Done read = app.store.read([&](keep::Connection& connection) -> base::Done {
        for (const base::InquiryId id : inquiries) {
            std::string text;
            auto opened = desk::each_opened_text(connection, app.keys.vault(), id,
                                                 [&](base::MessageId, const base::Masked& part) {
                                                     text += (text.empty() ? "" : "\n") + std::string(part.text());
                                                 });
            if (!opened) {
                return opened;
            }
            if (!text.empty()) {
                examples.push_back({{"inquiry", base::id_to_text(id.value())}, {"text", std::move(text)}});
            }
        }
        return {};
    });
    return read ? base::Result<Json>(std::move(examples)) : base::Result<Json>(std::unexpect, read.error());
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
    Json list = Json::array();
    for (const desk::Group& group : groups) {
        if (list.size() == groups_shown_max) {
            break;
        }
        auto examples = examples_json(app, group.examples);
        if (!examples) {
            return examples;
        }
        list.push_back({{"id", base::id_to_text(group.id.value())},
                        {"name", group.name},
                        {"language", crm::language_code(group.language)},
                        {"count", group.count},
                        {"share", group.share},
                        {"waiting", group.waiting},
                        {"words", words_json(group.words)},
                        {"examples", std::move(*examples)},
                        {"answer", answer_json(group, beside.titles)},
                        {"decided", group.anchored},
                        {"version", version_of(group, beside.versions)}});
    }
    return list;
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
    Json list = Json::array();
    for (const desk::Group& part : parts) {
        auto examples = examples_json(app, part.examples);
        if (!examples) {
            return examples;
        }
        list.push_back({{"name", part.name},
                        {"language", crm::language_code(part.language)},
                        {"count", part.count},
                        {"words", words_json(part.words)},
                        {"examples", std::move(*examples)}});
    }
    return list;
}

}  // namespace wordkeep::api
