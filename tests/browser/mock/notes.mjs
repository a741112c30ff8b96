// Notes on an inquiry.
import { gone, made, masked, member, missing, ok, stale } from "./answering.mjs";

const shown = (note) => ({ id: note.id, author: note.author, own: note.author === member.id, text: note.text, version: note.version });

function told(mock, inquiry) {
  inquiry.notes = mock.notes.filter((note) => note.inquiry === inquiry.id).length;
  inquiry.version++;
  mock.tell("inquiry", inquiry);
}

// Somebody writes a note, or changes the one given.
export function writeNote(mock, inquiry, text, author, note) {
  const written = note ?? { id: mock.newId(), inquiry: inquiry.id, author };
  Object.assign(written, { text: masked(text), version: mock.newId() });
  mock.notes = [...mock.notes.filter((each) => each !== written), written];
  told(mock, inquiry);
  return written;
}

// On an inquiry that is there; and on one of its notes, in the version that was seen.
const onInquiry = (act) => (call) => {
  const inquiry = call.mock.inquiries.find((each) => each.id === call.match[1]);
  return inquiry ? act(call, inquiry) : missing;
};
const onNote = (act) =>
  onInquiry((call, inquiry) => {
    const note = call.mock.notes.find((each) => each.id === call.match[2]);
    return !note ? missing : call.seen !== `"${note.version}"` ? stale : act(call, inquiry, note);
  });

export const noteRoutes = [
  ["GET", /^\/inquiries\/(\w+)\/notes$/, onInquiry(({ mock }, { id }) => ok({ notes: mock.notes.filter((note) => note.inquiry === id).map(shown) }))],
  ["POST", /^\/inquiries\/(\w+)\/notes$/, onInquiry(({ mock, body }, inquiry) => made(shown(writeNote(mock, inquiry, body.text, member.id))))],
  ["PATCH", /^\/inquiries\/(\w+)\/notes\/(\w+)$/, onNote(({ mock, body }, inquiry, note) => ok(shown(writeNote(mock, inquiry, body.text, member.id, note))))],
  ["DELETE", /^\/inquiries\/(\w+)\/notes\/(\w+)$/, onNote(({ mock }, inquiry, note) => {
    mock.notes = mock.notes.filter((each) => each !== note);
    told(mock, inquiry);
    return gone;
  })],
];
