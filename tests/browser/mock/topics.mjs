// Topics.
import { made, masked, ok, refused } from "./answering.mjs";

function add({ mock, body: { name, colour } }) {
  if (masked(name) !== name) {
    return refused("this reads like personal data (PHONE): choose another name");
  }
  const topic = { id: mock.newId(), name, colour, count: 0, version: "1" };
  mock.topics.push(topic);
  mock.tell("changed", { list: "topics" });
  return made(topic);
}

export const topicRoutes = [
  ["GET", /^\/topics$/, ({ mock }) => ok({ topics: mock.topics })],
  ["POST", /^\/topics$/, add],
];
