// Masking tried out, and the business's own words for it.
import { forbidden, masked, ok, refused } from "./answering.mjs";

// Finds phones and e-mail addresses of one shape each, and the words of the lists.
function spans(mock, text) {
  const { always, never } = mock.maskWords;
  const finders = [[/\b0\d{3}(?: \d\d){3}\b|\+?\d{6,}/g, "PHONE", "phone.kg_national"], [/\w+@\w+\.\w+/g, "EMAIL", "email.address"]];
  always.forEach((word) => finders.push([new RegExp(word, "gi"), "CUSTOM", "custom.word"]));
  const letters = (end) => [...text.slice(0, end)].length;
  return finders
    .flatMap(([pattern, type, rule]) => [...text.matchAll(pattern)].map((found) => ({ words: found[0], type, rule, start: letters(found.index), end: letters(found.index + found[0].length) })))
    .filter(({ words }) => !never.includes(words))
    .map(({ words, ...span }) => span)
    .sort((one, other) => one.start - other.start);
}

const steering = (act) => (call) => (["owner", "privacy_officer"].includes(call.mock.role) ? act(call) : forbidden);
const answer = (mock) => ok({ ...mock.maskWords, configured: { always: 0, never: 2 } }, { ETag: `"${mock.maskVersion}"` });

function replace({ mock, body, seen }) {
  if (seen !== `"${mock.maskVersion}"`) {
    return { status: 409, body: { status: 409, code: "conflict" } };
  }
  if (body.always.includes("/(/")) {
    return refused();
  }
  mock.maskWords = { always: body.always, never: body.never };
  mock.maskVersion++;
  return answer(mock);
}

function never({ mock, body }) {
  mock.maskWords.never.unshift(body.word);
  mock.maskVersion++;
  return ok({ added: true, restored: false });
}

export const maskRoutes = [
  ["POST", /^\/mask$/, ({ mock, body }) => ok({ text: masked(body.text), spans: spans(mock, body.text) })],
  ["GET", /^\/mask\/words$/, steering(({ mock }) => answer(mock))],
  ["PUT", /^\/mask\/words$/, steering(replace)],
  ["POST", /^\/mask\/never$/, steering(never)],
];
