// Topic rules: a text fits if it has every word as it is written. A run waits at jobsHoldAt, so that it can be seen and
// stopped.
import { accepted, gone, made, masked, missing, ok, refused, stale } from "./answering.mjs";

const stepMs = 50;
const personal = "this reads like personal data (PHONE): choose another name, or add the word to mask.never";

const fits = (expression) => ({ text }) => expression.toLowerCase().split(/\s+/).every((word) => text.toLowerCase().includes(word));

function faultOf({ mock, body }) {
  if (masked(body.expression) !== body.expression) {
    return refused(personal);
  }
  if (!/(^|\s)\p{L}/u.test(body.expression)) {
    return refused("a rule needs a word that must be there, takes no filters such as state:, and is short");
  }
  return body.topic && !mock.topics.some(({ id }) => id === body.topic) ? missing : null;
}

function preview(call) {
  const fault = faultOf(call);
  const found = fault ? [] : call.mock.inquiries.map(({ parts }) => parts.filter(fits(call.body.expression))).filter(({ length }) => length > 0);
  const texts = found.flat();
  return fault ?? ok({ inquiries: found.length, texts: texts.length, examples: texts.slice(0, 3).map(({ text }) => text) });
}

// Somebody writes a rule, or changes the one given.
function write(call, rule) {
  const fault = faultOf(call);
  if (fault) {
    return fault;
  }
  const { mock, body } = call;
  const written = rule ?? { id: mock.newId() };
  Object.assign(written, body, { version: mock.newId() });
  mock.rules = rule ? mock.rules : [...mock.rules, written];
  mock.tell("changed", { list: "topic_rules" });
  return rule ? ok(written) : made(written);
}

const onRule = (act, versioned = true) => (call) => {
  const rule = call.mock.rules.find(({ id }) => id === call.match[1]);
  return !rule ? missing : versioned && call.seen !== `"${rule.version}"` ? stale : act(call, rule);
};

function run({ mock }, rule) {
  const found = mock.inquiries.filter(({ parts }) => parts.some(fits(rule.expression)));
  const job = { id: mock.newId(), running: true, stopped: false, failed: false, done: 0, all: 0, changed: 0, skipped: 0, undoable: false };
  mock.jobs.push({ job, undo: [], rule: rule.id });
  const step = () => {
    if (job.done === mock.jobsHoldAt && !job.stopped) {
      setTimeout(step, stepMs);
      return;
    }
    const next = found[job.done];
    job.all = found.length;
    job.running = next !== undefined && !job.stopped;
    if (job.running) {
      next.topics = [...new Set([...next.topics, rule.topic])];
      next.version++;
      mock.tell("inquiry", next);
      job.done++;
      job.changed++;
      setTimeout(step, stepMs);
    }
  };
  setTimeout(step, stepMs);
  return accepted(job);
}

const runOf = (mock, { id }) => mock.jobs.find(({ job, rule }) => rule === id && job.running)?.job ?? null;

export const ruleRoutes = [
  ["GET", /^\/topic-rules$/, ({ mock }) => ok({ rules: mock.rules.map((rule) => ({ ...rule, run: runOf(mock, rule) })) })],
  ["POST", /^\/topic-rules$/, (call) => write(call)],
  ["POST", /^\/topic-rules\/preview$/, preview],
  ["PATCH", /^\/topic-rules\/(\w+)$/, onRule(write)],
  ["DELETE", /^\/topic-rules\/(\w+)$/, onRule(({ mock }, rule) => {
    mock.rules = mock.rules.filter((each) => each !== rule);
    mock.tell("changed", { list: "topic_rules" });
    return gone;
  })],
  ["POST", /^\/topic-rules\/(\w+)\/run$/, onRule(run, false)],
];
