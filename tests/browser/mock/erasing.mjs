// Erasing many texts, and people's requests for it.
import { accepted, gone, missing, ok } from "./answering.mjs";

function wanted(mock, { match, text }) {
  const words = text.toLowerCase().trim().split(/\s+/);
  const fits = (kept) => (match === "exact" ? kept === text.trim() : words.every((word) => kept.toLowerCase().includes(word)));
  return mock.inquiries.filter(({ parts }) => parts.some((part) => fits(part.text)));
}

function find({ mock, body }) {
  const found = wanted(mock, body);
  return ok({ texts: found.length, inquiries: found.length, examples: found.slice(0, 3).map(({ parts }) => parts[0].text) });
}

// Slow enough that its progress can be seen.
function start({ mock, body }) {
  const found = wanted(mock, body);
  mock.erasure = { running: true, stopped: false, failed: false, done: 0, all: found.length };
  setTimeout(() => {
    found.forEach((inquiry) => mock.erase(inquiry));
    mock.erasure = { ...mock.erasure, running: false, done: found.length };
  }, 900);
  return accepted(mock.erasure);
}

function settle({ mock, match }) {
  const request = mock.erasureRequests.find(({ id }) => id === match[1]);
  mock.erasureRequests = mock.erasureRequests.filter((each) => each !== request);
  return !request ? missing : match[2] === "erase" ? ok({ texts: 1 }) : gone;
}

export const eraseRoutes = [
  ["POST", /^\/erasures\/search$/, find],
  ["POST", /^\/erasures$/, start],
  ["GET", /^\/erasures\/current$/, ({ mock }) => ok(mock.erasure)],
  ["GET", /^\/erasure-requests$/, ({ mock }) => ok({ requests: mock.erasureRequests.map(({ id, text }) => ({ id, text })) })],
  ["GET", /^\/erasure-requests\/(\w+)$/, ({ mock, match }) => {
    const request = mock.erasureRequests.find(({ id }) => id === match[1]);
    return request ? ok(request) : missing;
  }],
  ["POST", /^\/erasure-requests\/(\w+)\/(erase|decline)$/, settle],
];
