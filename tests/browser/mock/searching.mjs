// Searching and similar inquiries: words as they are written, and state: filters; enough for the page.
import { ok } from "./answering.mjs";

function marked(inquiry, words) {
  const marks = (text) => words
    .map((word) => [...text.slice(0, text.toLowerCase().indexOf(word))].length)
    .map((begin, index) => [begin, begin + [...words[index]].length])
    .filter(([begin, end]) => [...text.toLowerCase()].slice(begin, end).join("") === words.find((word) => [...word].length === end - begin))
    .sort(([one], [other]) => one - other);
  return { ...inquiry, parts: inquiry.parts.map((part) => ({ ...part, highlights: marks(part.text) })) };
}

export function matching(mock, query) {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== "");
  const filters = words.filter((word) => word.includes(":"));
  const states = filters.filter((word) => word.startsWith("state:")).map((word) => word.slice("state:".length));
  const plain = words.filter((word) => !word.includes(":"));
  const hits = mock.inquiries.filter(({ state, parts }) => {
    const text = parts.map((part) => part.text.toLowerCase()).join(" ");
    return states.every((wanted) => wanted === state) && plain.every((word) => text.includes(word));
  });
  const unknown = filters.filter((word) => !word.startsWith("state:"));
  return { hits: unknown.length > 0 ? [] : hits, plain, unknown };
}

function search({ mock, body: { query, cursor, limit } }) {
  const { hits, plain, unknown } = matching(mock, query);
  const from = Number(cursor || 0);
  const rows = hits.slice(from, from + Number(limit)).map((row) => marked(row, plain));
  const next = from + rows.length < hits.length ? String(from + rows.length) : null;
  return ok({ inquiries: rows, next, total: hits.length, more_than_total: false, relaxed: false, empty: false, cut: false, unknown_filters: unknown, indexing: mock.indexing });
}

function similar({ mock, match }) {
  const asked = mock.inquiries.find((each) => each.id === match[1]);
  const words = asked?.parts[0].text.toLowerCase().match(/\p{L}{6,}/gu) ?? [];
  const alike = mock.inquiries.filter((each) => each !== asked && words.some((word) => each.parts[0].text.toLowerCase().includes(word)));
  const states = { new: 0, open: 0, done: 0, fading: 0 };
  alike.forEach(({ state }) => states[state]++);
  const shared = ({ parts }) => words.filter((word) => parts[0].text.toLowerCase().includes(word));
  const best = alike.slice(0, 5).map((each) => ({ inquiry: marked(each, shared(each)), words: shared(each), likeness: 0.5 }));
  return ok({ total: alike.length, states, best, indexing: null });
}

export const searchRoutes = [
  ["POST", /^\/inquiries\/search$/, search],
  ["GET", /^\/inquiries\/(\w+)\/similar$/, similar],
];
