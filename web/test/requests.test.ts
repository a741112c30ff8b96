import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Api } from "../src/api";
import { Problem } from "../src/problem";
import { Requests } from "../src/requests/requests";
import { placeOf } from "../src/place";

const match = (id: string, percent: number) => ({ id, inquiry: id, text: "text", percent });
const detail = { id: "r1", text: "text", exact_count: 3, exact: [match("e1", 100)], similar: [match("s1", 70), match("s2", 60)] };

interface Fake {
  api: Api;
  sent: unknown[];
  fail: Problem | null;
}

function fake(): Fake {
  const made: Fake = { api: null as unknown as Api, sent: [], fail: null };
  const answer = async (sent: unknown) => {
    made.sent.push(sent);
    if (made.fail !== null) {
      throw made.fail;
    }
  };
  made.api = {
    erasureRequests: async () => [{ id: "r1", text: "text" }, { id: "r2", text: "other" }],
    erasureRequest: async (id: string) => ({ ...detail, id }),
    grantErasure: (id: string, chosen: unknown) => answer({ id, chosen }),
    declineErasure: (id: string, reason: string) => answer({ id, reason }),
  } as unknown as Api;
  return made;
}

async function opened(server: Fake): Promise<Requests> {
  const requests = new Requests(server.api);
  await requests.load();
  await requests.open("r1");
  return requests;
}

describe("Requests for erasure", () => {
  it("have the same words chosen from the start, and similar ones only when ticked", async () => {
    const server = fake();
    const requests = await opened(server);
    assert.equal(requests.chosen.value, 3);
    requests.tick("s2", true);
    requests.tick("s1", true);
    requests.tick("s1", false);
    assert.equal(requests.chosen.value, 4);
    assert.equal(await requests.erase(), null);
    assert.deepEqual(server.sent, [{ id: "r1", chosen: { exact: true, similar: ["s2"] } }]);
    assert.deepEqual(requests.list.value.map(({ id }) => id), ["r2"]);
    assert.equal(requests.openedId.value, null);
    assert.equal(requests.chosen.value, 0);
  });

  it("leave the list when a colleague settled them, and stay when the store can't be written", async () => {
    const server = fake();
    const requests = await opened(server);
    server.fail = new Problem(503, "unavailable");
    assert.equal((await requests.decline("unclear"))?.status, 503);
    assert.equal(requests.list.value.length, 2);
    assert.equal(requests.openedId.value, "r1");
    server.fail = new Problem(404, "not_found");
    assert.equal((await requests.decline("unclear"))?.status, 404);
    assert.deepEqual(requests.list.value.map(({ id }) => id), ["r2"]);
  });

  it("move between the first and the last and no further", async () => {
    const requests = await opened(fake());
    requests.move(1);
    assert.equal(requests.openedId.value, "r2");
    requests.move(1);
    assert.equal(requests.openedId.value, "r2");
    requests.move(-Infinity);
    assert.equal(requests.openedId.value, "r1");
  });
});

describe("The working place", () => {
  it("is the desk unless the address says otherwise", () => {
    assert.equal(placeOf("?view=requests"), "requests");
    assert.equal(placeOf("?state=open"), "desk");
    assert.equal(placeOf(""), "desk");
  });
});
