// /api/v1/answers: canned answers, and which of them fit an inquiry.
//
// An answer: {"id": ID, "title": ..., "texts": {"en": ..., "ru": ..., "ky": ...} (those it has), "questions": {the
// same},
//             "uses": n, "published": bool, "version": TAG}; right after writing also "taken_out": ["PHONE", ...], what
//             masking took out of it.
// Placeholders: {business}, {website} and {email} stand for the policy's organisation and are filled in what is to be
// copied; {name} stays, for whoever answers to write in Instagram. The business's own phone: put it in mask.never.
//   GET    /api/v1/answers?search=WORDS       {"answers": [...]}, the most used first; WORDS: each begins a word of it
//   POST   /api/v1/answers                    {"title": ..., "texts": {...}, "questions": {...} (optional)}; 201, the
//   answer PATCH  /api/v1/answers/{id}               the same members; If-Match: the version seen; 200, the answer
//   DELETE /api/v1/answers/{id}               If-Match: the version seen; 204
//   PUT    /api/v1/answers/{id}/published     {"published": bool}: on the public page or not; 204. What is there takes
//             the right to publish to change or to remove.
//   POST   /api/v1/answers/{id}/use           it was copied: counts the use; 204
//   GET    /api/v1/inquiries/{id}/answers     {"language": "ky", "answers": [...]}, best first; each has besides
//             "score", "words" (of the inquiry, that matched), "language" (the variant to use), "copy" (it, filled)
//   POST   /api/v1/inquiries/{id}/answered    {"answer": ID, "expected": {"state": ...}}: counts the use and sets the
//             inquiry done, both or neither; 200, the inquiry; 409 with "current" if its state is another
#include <algorithm>
#include <cstdint>

#include "api/answers.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"
#include "api/marks_input.hpp"
#include "crm/answer_fit.hpp"
#include "crm/language.hpp"
#include "desk/opened_texts.hpp"
#include "words/search_form.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;

Json texts_json(const crm::AnswerTexts& texts) {
    Json json = Json::object();
    for (const auto& [language, text] : texts) {
        json[std::string(crm::language_code(language))] = text;
    }
    return json;
}

Json answer_json(const crm::CannedAnswer& answer) {
    return {{"id", base::id_to_text(answer.id.value())},
            {"title", answer.title},
            {"texts", texts_json(answer.texts)},
            {"questions", texts_json(answer.questions)},
            {"uses", answer.uses},
            {"published", answer.published},
            {"version", answer.version}};
}

http::Response written(std::uint16_t status, const crm::CannedAnswer& answer) {
    Json json = answer_json(answer);
    json["taken_out"] = answer.taken_out;
    return versioned_answer(status, json, answer.version);
}

// What stands under this member, if it is there.
base::Done read_texts(const Input& input, std::string_view member, crm::AnswerTexts& out) {
    const auto texts = input.object(member, {"en", "ru", "ky"});
    if (!texts) {
        return std::unexpected(texts.error());
    }
    for (const words::Language language : crm::all_languages) {
        auto text = *texts ? (*texts)->optional_text(crm::language_code(language)) : std::optional<std::string>();
        if (!text) {
            return std::unexpected(text.error());
        }
        if (*text) {
            out.emplace(language, std::move(**text));
        }
    }
    return {};
}

base::Result<Input> read_members(std::string& body) {
    return Input::read(body, {"title", "texts", "questions", "instead_of"});
}

base::Result<crm::AnswerInput> read_answer(const base::Result<Input>& input) {
    if (!input) {
        return std::unexpected(input.error());
    }
    auto title = input->text("title");
    if (!title) {
        return std::unexpected(title.error());
    }
    crm::AnswerInput answer{std::move(*title), {}, {}};
    for (const auto& [member, texts] : {std::pair{"texts", &answer.texts}, std::pair{"questions", &answer.questions}}) {
        if (auto read = read_texts(*input, member, *texts); !read) {
            return std::unexpected(read.error());
        }
    }
    return answer;
}

base::Result<std::optional<base::AnswerId>> read_instead_of(const base::Result<Input>& input) {
    const auto text = input ? input->optional_text("instead_of") : base::Result<std::optional<std::string>>();
    if (!text || !*text) {
        return text ? base::Result<std::optional<base::AnswerId>>()
                    : base::Result<std::optional<base::AnswerId>>(std::unexpect, text.error());
    }
    const auto id = read_id<base::AnswerId>(**text, "an answer");
    return id ? base::Result<std::optional<base::AnswerId>>(*id)
              : base::Result<std::optional<base::AnswerId>>(std::unexpect, id.error());
}

crm::MayPublish may_publish(const crm::StaffMember& member) {
    return member.may(crm::Right::publish) ? crm::MayPublish::yes : crm::MayPublish::no;
}

// Whether each word begins a word of the answer.
bool is_found(const crm::CannedAnswer& answer, const std::string& search) {
    std::string all = ' ' + words::search_form(answer.title);
    for (const auto& [language, text] : answer.texts) {
        all += ' ' + words::search_form(text);
    }
    const std::string wanted = words::search_form(search);
    for (std::size_t at = 0; at < wanted.size();) {
        const std::size_t end = std::min(wanted.find(' ', at), wanted.size());
        if (!all.contains(' ' + wanted.substr(at, end - at))) {
            return false;
        }
        at = end + 1;
    }
    return true;
}

base::Result<std::vector<std::string>> texts_of(const App& app, base::InquiryId inquiry) {
    std::vector<std::string> texts;
    base::Done read = app.store.read([&](keep::Connection& connection) -> base::Done {
        auto opened =
            desk::each_opened_text(connection, app.keys.vault(), inquiry,
                                   [&](base::MessageId, const base::Masked& text) { texts.emplace_back(text.text()); });
        return opened && texts.empty() ? base::Done(std::unexpect, FaultKind::not_found, "this inquiry was erased")
                                       : opened;
    });
    if (!read) {
        return std::unexpected(read.error());
    }
    return texts;
}

}  // namespace

void list_answers(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const auto answers = app.work.answers.list();
    if (!answers) {
        reply(problem(answers.error()));
        return;
    }
    const std::string search = http::form_value(request.query, "search").value_or("");
    Json list = Json::array();
    for (const crm::CannedAnswer& answer : *answers) {
        if (is_found(answer, search)) {
            list.push_back(answer_json(answer));
        }
    }
    reply(json_answer(200, {{"answers", std::move(list)}}));
}

void create_answer(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const auto members = read_members(request.body);
    const auto input = read_answer(members);
    const auto instead_of = read_instead_of(members);
    if (!input || !instead_of) {
        reply(problem(input ? instead_of.error() : input.error()));
        return;
    }
    const auto answer = app.work.answers.create(*input, *instead_of);
    if (!answer) {
        reply(problem(answer.error()));
        return;
    }
    app.live.list_changed("answers");
    reply(written(201, *answer));
}

void change_answer(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto id = path_id<base::AnswerId>(request, "/api/v1/answers/{id}");
    const auto version = version_in_if_match(request);
    const auto input = read_answer(read_members(request.body));
    if (!id || !version || !input) {
        reply(!id ? problem(id.error()) : !version ? version_needed(version.error()) : problem(input.error()));
        return;
    }
    const auto answer = app.work.answers.change(*id, *version, *input, may_publish(member));
    if (!answer) {
        reply(problem(answer.error()));
        return;
    }
    app.live.list_changed("answers");
    reply(written(200, *answer));
}

void remove_answer(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto id = path_id<base::AnswerId>(request, "/api/v1/answers/{id}");
    const auto version = version_in_if_match(request);
    if (!id || !version) {
        reply(!id ? problem(id.error()) : version_needed(version.error()));
        return;
    }
    if (auto removed = app.work.answers.remove(*id, *version, may_publish(member)); !removed) {
        reply(problem(removed.error()));
        return;
    }
    app.live.list_changed("answers");
    reply(no_content());
}

void publish_answer(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto id = path_id<base::AnswerId>(request, "/api/v1/answers/{id}/published");
    const auto input = Input::read(request.body, {"published"});
    const auto wanted = input ? input->flag("published", false) : base::Result<bool>(std::unexpect, input.error());
    if (!id || !wanted) {
        reply(problem(id ? wanted.error() : id.error()));
        return;
    }
    using Kind = crm::StaffActionKind;
    const auto told = app.actions.telling({*wanted ? Kind::answer_published : Kind::answer_withdrawn, member.actor()});
    if (auto published = app.work.answers.publish(*id, *wanted, told); !published) {
        reply(problem(published.error()));
        return;
    }
    app.live.list_changed("answers");
    reply(no_content());
}

void count_answer_use(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const auto id = path_id<base::AnswerId>(request, "/api/v1/answers/{id}/use");
    const auto counted = id ? app.work.answers.count_use(*id) : base::Done(std::unexpect, id.error());
    reply(counted ? no_content() : problem(counted.error()));
}

void show_fitting_answers(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const auto id = path_id<base::InquiryId>(request, "/api/v1/inquiries/{id}/answers");
    const auto texts = id ? texts_of(app, *id) : base::Result<std::vector<std::string>>(std::unexpect, id.error());
    const auto answers = app.work.answers.list();
    if (!texts || !answers) {
        reply(problem(texts ? answers.error() : texts.error()));
        return;
    }
    const crm::OwnFacts facts{app.policy.organisation, app.policy.website, app.policy.email};
    Json list = Json::array();
    for (const crm::FittingAnswer& one : crm::fit_answers(*texts, *answers)) {
        const crm::CannedAnswer& answer = (*answers)[one.answer];
        Json json = answer_json(answer);
        json["score"] = one.score;
        json["words"] = one.words;
        json["language"] = crm::language_code(one.language);
        json["copy"] = crm::filled(answer.texts.at(one.language), facts);
        list.push_back(std::move(json));
    }
    reply(json_answer(200, {{"language", crm::language_code(crm::language_of(*texts))}, {"answers", std::move(list)}}));
}

void answer_with_canned(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto id = path_id<base::InquiryId>(request, "/api/v1/inquiries/{id}/answered");
    const auto input = Input::read(request.body, {"answer", "expected"});
    if (!id || !input) {
        reply(problem(id ? input.error() : id.error()));
        return;
    }
    const auto text = input->text("answer");
    const auto answer =
        text ? read_id<base::AnswerId>(*text, "an answer") : base::Result<base::AnswerId>(std::unexpect, text.error());
    const auto expected = read_expected(*input, member.id);
    if (!answer || !expected || !expected->state) {
        reply(!answer     ? problem(answer.error())
              : !expected ? problem(expected.error())
                          : problem(FaultKind::invalid, "expected must name the state you saw last"));
        return;
    }
    const keep::MarksChange done{.state = keep::InquiryState::done};
    const auto changed = app.work.inquiries.change(*id, *expected, done, [&](keep::Connection& connection) {
        return keep::count_answer_use(connection, *answer);
    });
    if (changed) {
        app.changers.note(*id, done, member.id);
        answer_inquiry(app, *id, reply);
    } else {
        answer_unchanged(app, *id, changed.error(), reply);
    }
}

}  // namespace wordkeep::api
