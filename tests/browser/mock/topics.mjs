// Topics. The count is that of the inquiries here.
import { conflict, gone, made, masked, missing, ok, refused, stale } from "./answering.mjs";

const shown = (mock, topic) => ({ ...topic, count: mock.inquiries.filter(({ topics }) => topics.includes(topic.id)).length });
const told = (mock, answer) => {
  mock.tell("changed", { list: "topics" });
  return answer;
};
const personal = "this reads like personal data (PHONE): choose another name, or add the word to mask.never";

function faultOf(mock, name, but) {
  if (masked(name) !== name) {
    return refused(personal);
  }
  return mock.topics.some((topic) => topic !== but && topic.name === name) ? conflict(null) : null;
}

function add({ mock, body: { name, colour } }) {
  const topic = { id: mock.newId(), name, colour, count: 0, version: "1" };
  const fault = faultOf(mock, name, null);
  if (fault === null) {
    mock.topics.push(topic);
  }
  return fault ?? told(mock, made(topic));
}

const onTopic = (act) => (call) => {
  const topic = call.mock.topics.find(({ id }) => id === call.match[1]);
  return topic ? act(call, topic) : missing;
};

function change({ mock, body, seen }, topic) {
  if (seen !== `"${topic.version}"`) {
    return stale;
  }
  const fault = faultOf(mock, body.name, topic);
  if (fault === null) {
    Object.assign(topic, body, { version: mock.newId() });
  }
  return fault ?? told(mock, ok(shown(mock, topic)));
}

// into: the topic that takes its place, if any.
function end({ mock, body }, topic) {
  const into = mock.topics.find(({ id }) => id === body?.into);
  mock.topics = mock.topics.filter((each) => each !== topic);
  mock.rules = mock.rules.filter((rule) => into || rule.topic !== topic.id);
  mock.rules.filter((rule) => rule.topic === topic.id).forEach((rule) => (rule.topic = into.id));
  mock.inquiries.filter(({ topics }) => topics.includes(topic.id)).forEach((inquiry) => {
    inquiry.topics = [...new Set([...inquiry.topics.filter((id) => id !== topic.id), ...(into ? [into.id] : [])])];
    inquiry.version++;
    mock.tell("inquiry", inquiry);
  });
  return told(mock, gone);
}

export const topicRoutes = [
  ["GET", /^\/topics$/, ({ mock }) => ok({ topics: mock.topics.map((topic) => shown(mock, topic)) })],
  ["POST", /^\/topics$/, add],
  ["PATCH", /^\/topics\/(\w+)$/, onTopic(change)],
  ["POST", /^\/topics\/(\w+)\/merge$/, onTopic(end)],
  ["DELETE", /^\/topics\/(\w+)$/, onTopic(end)],
];
