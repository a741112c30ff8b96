import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { expressionFor, Insights } from "../src/insights/insights";
import { sharesPicture } from "../src/insights/picture";
import { takeToastUndo, toast } from "../src/desk/notices";
import type { Decision, Overview, QuestionGroup } from "../src/insights/types";
import { Problem } from "../src/problem";

function group(name: string, share: number, words: readonly [string, number][], answered = false): QuestionGroup {
  return {
    id: name,
    name,
    language: "ru",
    count: 10,
    share,
    waiting: 1,
    words: words.map(([word, of]) => ({ word, also: "", share: of, lift: 5 })),
    examples: [],
    answer: answered ? { id: "a", title: "Ответ", likeness: 0.5 } : null,
    decided: false,
    version: "undecided",
  };
}

const job = { running: false, failed: false, stopped: false, step: "reading", done: 0, all: 0 } as const;

function server(first: Partial<Overview>) {
  const calls: string[] = [];
  let now: Overview = { computed: false, job, inquiries: 20, leftover: 3, wordless: 1, groups: [], hidden: [], ...first };
  const api = {
    insights: async () => now,
    computeInsights: async () => {
      calls.push("compute");
      now = { ...now, computed: true, groups: [group("доставка", 0.5, [["доставка", 1]]), group("размер", 0.2, [["размер", 1]], true)] };
      return job;
    },
    stopInsights: async () => job,
    groupInquiries: async () => ({ inquiries: [] }),
    wordsBeside: async () => [],
    topicInsights: async () => [],
    insightWork: async () => ({ computed: true, unanswered: [], unused: [], waiting: [] }),
    decideAboutGroup: async (decision: Decision) => {
      calls.push(decision.do);
      return { groups: ["new"], undo: "undo" };
    },
    takeDecisionBack: async () => ({ groups: [], undo: "undo" }),
    undoDecision: async (undo: string) => {
      calls.push(undo);
      return { groups: ["old"] };
    },
    groupParts: async () => [],
  };
  return { api, calls };
}

describe("What people ask", () => {
  it("is worked out the first time somebody looks, and not again by itself", async () => {
    const { api, calls } = server({});
    const insights = new Insights(api);
    await insights.start();
    assert.equal(insights.overview.value?.groups.length, 2);
    await insights.start();
    assert.deepEqual(calls, ["compute"]);
  });

  it("is not begun again after somebody stopped it", async () => {
    const { api, calls } = server({ job: { ...job, stopped: true } });
    await new Insights(api).start();
    assert.deepEqual(calls, []);
  });

  it("tells which groups have no answer", async () => {
    const insights = new Insights(server({}).api);
    await insights.start();
    assert.deepEqual(insights.unanswered.value.map(({ name }) => name), ["доставка"]);
  });

  it("looks for the strongest word, and for the second if most have it", () => {
    assert.equal(expressionFor(group("x", 1, [["доставка", 0.9], ["стоит", 0.7]])), "доставка стоит");
    assert.equal(expressionFor(group("x", 1, [["доставка", 0.9], ["ош", 0.2]])), "доставка");
    assert.equal(expressionFor(group("имя", 1, [])), "имя");
  });

  it("is decided about at once, and a step can be undone from its toast", async () => {
    const { api, calls } = server({ computed: true });
    const { deciding } = new Insights(api);
    assert.equal(await deciding.merge(group("a", 1, []), group("b", 1, [])), true);
    assert.equal(deciding.latest.value, "new");
    takeToastUndo()?.();
    await new Promise((soon) => setTimeout(soon));
    assert.deepEqual(calls, ["merge", "undo"]);
    assert.equal(deciding.latest.value, "old");
  });

  it("is loaded again where somebody was faster", async () => {
    const { api } = server({ computed: true });
    let loaded = 0;
    const insights = new Insights({
      ...api,
      insights: async () => (loaded++, await api.insights()),
      decideAboutGroup: async () => Promise.reject(new Problem(409, "conflict")),
    });
    assert.equal(await insights.deciding.hide(group("a", 1, [])), false);
    assert.equal(loaded, 1);
    assert.equal(toast.value?.tone, "warning");
    assert.equal(toast.value?.undo, false);
  });

  it("is a picture in which words stay words", () => {
    const picture = sharesPicture("Вопросы", [group("<b>цена</b> & размер", 0.5, [])], (share) => `${share * 100} %`);
    assert.match(picture, /&lt;b&gt;цена&lt;\/b&gt; &amp; размер/);
    assert.match(picture, />50 %</);
    assert.ok(!picture.includes("<b>"));
  });
});
