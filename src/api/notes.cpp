// /api/v1/inquiries/{id}/notes: what staff tell each other about an inquiry.
//
// A note: {"id": ID, "author": ID, "own": bool, "text": ..., "version": TAG}; right after writing also
//         "taken_out": ["PHONE", ...], the kinds of personal data that masking took out of it.
//   GET    /api/v1/inquiries/{id}/notes           {"notes": [...]}, oldest first
//   POST   /api/v1/inquiries/{id}/notes           {"text": ...}; 201, the note
//   PATCH  /api/v1/inquiries/{id}/notes/{note}    {"text": ...}; If-Match: the version seen; 200, the note
//   DELETE /api/v1/inquiries/{id}/notes/{note}    If-Match: the version seen; 204
// Only the author changes or takes away a note (403). To undo that, the page writes the text again that it had.
#include <cstdint>

#include "api/answers.hpp"
#include "api/handlers.hpp"
#include "api/input.hpp"

namespace wordkeep::api {

namespace {

constexpr std::string_view note_pattern = "/api/v1/inquiries/{id}/notes/{note}";

Json note_json(const crm::Note& note, const crm::StaffMember& member) {
    Json json = {{"id", base::id_to_text(note.id.value())},
                 {"author", base::id_to_text(note.author.value())},
                 {"own", note.author == member.id},
                 {"text", note.text},
                 {"version", note.version}};
    return json;
}

http::Response written(std::uint16_t status, const crm::Note& note, const crm::StaffMember& member) {
    Json json = note_json(note, member);
    json["taken_out"] = note.taken_out;
    return versioned_answer(status, json, note.version);
}

struct Place {
    base::InquiryId inquiry;
    base::NoteId note;
    std::string version;
};

// Which note of which inquiry, seen in which version; or the answer that says what is wrong.
std::expected<Place, http::Response> place_of(const http::Request& request) {
    const auto inquiry = path_id<base::InquiryId>(request, note_pattern);
    const auto note = path_id<base::NoteId>(request, note_pattern, "note");
    if (!inquiry || !note) {
        return std::unexpected(problem(inquiry ? note.error() : inquiry.error()));
    }
    auto version = version_in_if_match(request);
    if (!version) {
        return std::unexpected(version_needed(version.error()));
    }
    return Place{*inquiry, *note, std::move(*version)};
}

}  // namespace

void list_notes(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto id = path_id<base::InquiryId>(request, "/api/v1/inquiries/{id}/notes");
    const auto notes = id ? app.work.notes.list(*id) : base::Result<std::vector<crm::Note>>(std::unexpect, id.error());
    if (!notes) {
        reply(problem(notes.error()));
        return;
    }
    Json list = Json::array();
    for (const crm::Note& note : *notes) {
        list.push_back(note_json(note, member));
    }
    reply(json_answer(200, {{"notes", std::move(list)}}));
}

void add_note(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    const auto id = path_id<base::InquiryId>(request, "/api/v1/inquiries/{id}/notes");
    const auto input = read_object(request.body, {"text"});
    if (!id || !input) {
        reply(problem(id ? input.error() : id.error()));
        return;
    }
    const auto note = app.work.notes.add(*id, member.id, input->text("text"));
    reply(note ? written(201, *note, member) : problem(note.error()));
}

void change_note(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    auto place = place_of(request);
    const auto input = read_object(request.body, {"text"});
    if (!place || !input) {
        reply(place ? problem(input.error()) : std::move(place.error()));
        return;
    }
    const auto note =
        app.work.notes.change(place->inquiry, place->note, member.id, place->version, input->text("text"));
    reply(note ? written(200, *note, member) : problem(note.error()));
}

void remove_note(App& app, http::Request&& request, http::Reply reply, const crm::StaffMember& member) {
    auto place = place_of(request);
    if (!place) {
        reply(std::move(place.error()));
        return;
    }
    const auto removed = app.work.notes.remove(place->inquiry, place->note, member.id, place->version);
    reply(removed ? no_content() : problem(removed.error()));
}

}  // namespace wordkeep::api
