// Masking, seen and steered by staff.
//
//   POST /api/v1/mask         {"text": ...}: what would be masked. Any staff. Nothing is kept of it.
//                             200 {"text": masked, "spans": [{"start", "end", "type", "rule"}, ...]}; offsets count
//                             Unicode code points of the text as it came, the end is not included; type is PERSON,
//                             PHONE ... or CUSTOM for the business's own words; rule is for people who wonder:
//                             "phone.kg_bare"
//   GET  /api/v1/mask/words   the business's own words. Needs the right to steer masking, since they may be personal.
//                             200 {"always": [...], "never": [...], "configured": {"always": count, "never": count}}
//                             with an ETag; what the configuration lists is counted only
//   PUT  /api/v1/mask/words   {"always": [...], "never": [...]} with If-Match: replaces both lists; at work at once.
//   200
//                             as GET; 409 if somebody else changed them; 428 without If-Match; 400 and 413 name the
//                             list and the place in it. A word or phrase matches whole words in any case; a pattern
//                             stands between slashes, in RE2's syntax: "/ab-\\d+/"
//   POST /api/v1/mask/never   {"word": ...}: "this was masked wrongly". Needs the same right.
//                             200 {"added": true or false, "restored": false, "detail": ...}: it counts for texts to
//                             come; what was masked in kept texts is gone for good and can't be put back
#include "api/answers.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"
#include "base/limits.hpp"

namespace wordkeep::api {

namespace {

using base::FaultKind;

http::Response words_answer(const crm::MaskLists& lists) {
    const crm::MaskWords words = lists.words();
    return versioned_answer(
        200,
        {{"always", words.always},
         {"never", words.never},
         {"configured", {{"always", lists.configured().always.size()}, {"never", lists.configured().never.size()}}}},
        lists.version());
}

base::Result<crm::MaskWords> words_in(std::string& body) {
    const auto input = Input::read(body, {"always", "never"});
    if (!input) {
        return std::unexpected(input.error());
    }
    auto always = input->texts("always", base::limits::mask_entries_max);
    auto never = input->texts("never", base::limits::mask_entries_max);
    if (!always || !never) {
        return std::unexpected(!always ? always.error() : never.error());
    }
    return crm::MaskWords{std::move(*always), std::move(*never)};
}

}  // namespace

void show_masking(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember&) {
    const auto input = read_object(request.body, {"text"});
    if (!input) {
        reply(problem(input.error()));
        return;
    }
    const std::string& text = input->text("text");
    if (text.size() > base::limits::text_bytes_max || text.find('\0') != std::string::npos) {
        reply(problem(FaultKind::invalid, "text is at most 65536 bytes, without NUL"));
        return;
    }
    Json spans = Json::array();
    for (const words::Span& span : app.masker.find(text)) {
        spans.push_back({{"start", span.begin},
                         {"end", span.end},
                         {"type", words::span_type_name(span.type)},
                         {"rule", span.rule}});
    }
    reply(json_answer(200, {{"text", app.masker.mask(text).text()}, {"spans", std::move(spans)}}));
}

void show_mask_words(App& app, http::Request&&, http::Reply reply, const crm::StaffMember&) {
    reply(words_answer(app.mask_lists));
}

void replace_mask_words(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto version = version_in_if_match(request);
    if (!version) {
        reply(version_needed(version.error()));
        return;
    }
    auto words = words_in(request.body);
    if (!words) {
        reply(problem(words.error()));
        return;
    }
    const auto told = app.actions.telling({crm::StaffActionKind::mask_words_changed, member.actor()});
    const base::Done done = app.mask_lists.replace(std::move(*words), *version, told);
    reply(done ? words_answer(app.mask_lists) : problem(done.error()));
}

void add_never_masked(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto input = read_object(request.body, {"word"});
    if (!input) {
        reply(problem(input.error()));
        return;
    }
    const auto told = app.actions.telling({crm::StaffActionKind::mask_words_changed, member.actor()});
    const auto added = app.mask_lists.add_never(input->text("word"), told);
    reply(added ? json_answer(200, {{"added", *added},
                                    {"restored", false},
                                    {"detail",
                                     "It stays in texts to come. What was masked in kept texts is gone for good and "
                                     "can't be put back."}})
                : problem(added.error()));
}

}  // namespace wordkeep::api
