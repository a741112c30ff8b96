// Canned answers. Those fit an inquiry that share a word of four letters or more with it.
import { conflict, gone, made, masked, missing, ok, refused, stale } from "./answering.mjs";

const wordsOf = (text) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

// Somebody writes an answer, or changes the one given.
export function writeAnswer(mock, title, texts, answer, questions = {}) {
  const written = answer ?? { id: mock.newId(), uses: 0, published: false };
  const kept = Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, masked(text)]));
  Object.assign(written, { title, texts: kept, questions, version: mock.newId() });
  mock.answers = [...mock.answers.filter((each) => each !== written), written];
  mock.tell("changed", { list: "answers" });
  const taken = Object.values(texts).some((text) => masked(text) !== text) ? ["PHONE"] : [];
  return { ...written, taken_out: taken };
}

function languageOf(text) {
  return /[a-z]/i.test(text) ? "en" : /[өүң]/i.test(text) ? "ky" : "ru";
}

function fitting({ mock, match }) {
  const inquiry = mock.inquiries.find(({ id }) => id === match[1]);
  if (!inquiry) {
    return missing;
  }
  const text = inquiry.parts.map((part) => part.text).join(" ");
  const language = languageOf(text);
  const answers = mock.answers.map((answer) => {
    const known = wordsOf(`${answer.title} ${Object.values(answer.texts).join(" ")}`);
    const words = wordsOf(text).filter((word) => known.includes(word));
    const variant = answer.texts[language] ? language : Object.keys(answer.texts)[0];
    const copy = answer.texts[variant].replaceAll("{business}", "Ak Keme");
    return { ...answer, score: words.length, words, language: variant, copy };
  });
  return ok({ language, answers: answers.sort((one, other) => other.score - one.score) });
}

function answered({ mock, match, body }) {
  const inquiry = mock.inquiries.find(({ id }) => id === match[1]);
  const answer = mock.answers.find(({ id }) => id === body.answer);
  if (!inquiry || !answer) {
    return missing;
  }
  if (inquiry.state !== body.expected.state) {
    return conflict(inquiry);
  }
  answer.uses++;
  mock.change(inquiry, "done");
  return ok(inquiry);
}

const onAnswer = (act, versioned) => (call) => {
  const answer = call.mock.answers.find(({ id }) => id === call.match[1]);
  return !answer ? missing : versioned && call.seen !== `"${answer.version}"` ? stale : act(call, answer);
};
const written = ({ mock, body }, answer) => writeAnswer(mock, body.title, body.texts, answer, body.questions);

export const answerRoutes = [
  ["GET", /^\/answers$/, ({ mock }) => ok({ answers: [...mock.answers].sort((one, other) => other.uses - one.uses) })],
  ["POST", /^\/answers$/, (call) => (masked(call.body.title) === call.body.title ? made(written(call)) : refused("the title reads like personal data (PHONE)"))],
  ["PATCH", /^\/answers\/(\w+)$/, onAnswer((call, answer) => ok(written(call, answer)), true)],
  ["DELETE", /^\/answers\/(\w+)$/, onAnswer(({ mock }, answer) => {
    mock.answers = mock.answers.filter((each) => each !== answer);
    mock.tell("changed", { list: "answers" });
    return gone;
  }, true)],
  ["PUT", /^\/answers\/(\w+)\/published$/, onAnswer(({ body }, answer) => ((answer.published = body.published), gone))],
  ["POST", /^\/answers\/(\w+)\/use$/, onAnswer((call, answer) => ((answer.uses += 1), gone))],
  ["GET", /^\/inquiries\/(\w+)\/answers$/, fitting],
  ["POST", /^\/inquiries\/(\w+)\/answered$/, answered],
];
