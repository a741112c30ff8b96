// A stand-in for the server that speaks the same API, for what a real one does not do on command: a hundred thousand
// inquiries, a colleague who is faster, a store that can't be written, a connection that breaks.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const hex = (number) => number.toString(16).padStart(16, "0");
const masked = (text) => text.replace(/\+?\d{6,}/g, "[phone]");
const member = { id: hex(7), name: "Айгүл" };

export class MockServer {
  inquiries = []; // newest first; those with live_order false stand last
  mailboxes = [];
  setup = { handshake_seen: true, test_received: true, first_message: true, policy_published: true };
  signedIn = true;
  indexing = null;
  role = "owner";
  turn = { due: "2026-01-30", days_left: 20, erased: 0, fading: 0 };
  topics = [];
  notes = []; // as the API shows them, with the inquiry each belongs to
  colleagues = [{ ...member, role: "owner" }, { id: hex(8), name: "Бакыт", role: "agent" }];
  erasureRequests = []; // as GET /erasure-requests/{id} shows them
  erasure = { running: false, stopped: false, failed: false, done: 0, all: 0 };
  maskWords = { always: [], never: [] };
  maskVersion = 1;
  // Set by a test: called before an answer; returns { status, body } to answer that instead.
  intercept = () => null;
  #streams = new Set();
  #number = 1;

  static async start(dist) {
    const mock = new MockServer();
    mock.dist = dist;
    mock.server = createServer((request, response) => void mock.#answer(request, response));
    await new Promise((resolve) => mock.server.listen(0, "127.0.0.1", resolve));
    mock.url = `http://127.0.0.1:${mock.server.address().port}`;
    return mock;
  }

  async stop() {
    this.breakStreams();
    this.server.closeAllConnections?.();
    await new Promise((resolve) => this.server.close(resolve));
  }

  make(texts, fields = {}) {
    const id = hex(0x1000_0000 + this.#number++);
    const parts = [texts].flat().map((text, index) => ({ id: hex(0x2000_0000 + this.#number++ * 8 + index), text }));
    const mailbox = this.mailboxes[0]?.id ?? hex(1);
    return { id, state: "new", mailbox, assignee: null, topics: [], notes: 0, version: 1, live_order: true, parts, ...fields };
  }

  arrive(texts, fields) {
    const inquiry = this.make(texts, fields);
    this.inquiries.unshift(inquiry);
    this.tell("inquiry", inquiry);
    this.tell("counts", this.counts());
    return inquiry;
  }

  change(inquiry, state) {
    inquiry.state = state;
    inquiry.version++;
    this.tell("inquiry", inquiry);
    this.tell("counts", this.counts());
  }

  erase(inquiry) {
    this.inquiries = this.inquiries.filter((other) => other !== inquiry);
    this.tell("gone", { id: inquiry.id });
    this.tell("counts", this.counts());
  }

  counts() {
    const counts = { new: 0, open: 0, done: 0, fading: 0 };
    this.inquiries.forEach(({ state }) => counts[state]++);
    return counts;
  }

  tell(event, data) {
    this.#streams.forEach((stream) => stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
  }

  breakStreams() {
    this.#streams.forEach((stream) => stream.destroy());
    this.#streams.clear();
  }

  async #answer(request, response) {
    const url = new URL(request.url, this.url);
    let body = "";
    for await (const piece of request) {
      body += piece;
    }
    const instead = this.intercept(request, url, body);
    if (instead) {
      this.#json(response, instead.status, instead.body ?? {}, instead.headers);
    } else if (url.pathname.startsWith("/api/v1/mask") && this.signedIn) {
      this.#mask(`${request.method} ${url.pathname.slice("/api/v1".length)}`, JSON.parse(body || "null"), request, response);
    } else if (url.pathname.startsWith("/api/v1/")) {
      this.#api(request.method, url, body ? JSON.parse(body) : null, request.headers["if-match"], response);
    } else {
      await this.#file(url.pathname === "/" ? "/index.html" : url.pathname, response);
    }
  }

  async #file(name, response) {
    const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".webmanifest": "application/manifest+json" };
    try {
      const bytes = await readFile(path.join(this.dist, path.normalize(name)));
      response.writeHead(200, { "Content-Type": types[path.extname(name)], "Content-Security-Policy": policy });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  }

  #json(response, status, body, headers = {}) {
    const type = status < 400 ? "application/json" : "application/problem+json";
    response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store", ...headers });
    response.end(status === 204 ? undefined : JSON.stringify(body));
  }

  #api(method, url, body, seen, response) {
    const route = `${method} ${url.pathname.slice("/api/v1".length)}`;
    const id = /^(GET|PATCH|DELETE) \/inquiries\/([0-9a-f]{16})$/.exec(route)?.[2];
    if (route === "GET /session") {
      this.#json(response, 200, this.#session());
    } else if (route === "POST /session") {
      this.#signIn(body, response);
    } else if (route === "DELETE /session") {
      this.signedIn = false;
      this.#json(response, 204);
    } else if (!this.signedIn) {
      this.#json(response, 401, { status: 401, code: "unauthorised" });
    } else if (route === "GET /live") {
      this.#live(response);
    } else if (route === "GET /mailboxes") {
      this.#json(response, 200, { mailboxes: this.mailboxes });
    } else if (route === "GET /setup") {
      this.#json(response, 200, this.setup);
    } else if (route === "GET /inquiries") {
      this.#json(response, 200, this.#page(url.searchParams));
    } else if (/^\w+ \/erasure-requests(\/|$)/.test(route)) {
      this.#erasureRequest(method, url.pathname.split("/").slice(4), response);
    } else if (route === "GET /turn") {
      this.#json(response, 200, this.turn);
    } else if (route === "POST /inquiries/search") {
      this.#json(response, 200, this.#search(body));
    } else if (/^GET \/inquiries\/[0-9a-f]{16}\/similar$/.test(route)) {
      this.#json(response, 200, this.#similar(url.pathname.split("/").at(-2)));
    } else if (/^\w+ \/inquiries\/[0-9a-f]{16}\/notes(\/|$)/.test(route)) {
      this.#note(method, url.pathname.split("/").slice(4), body, seen, response);
    } else if (route === "GET /topics") {
      this.#json(response, 200, { topics: this.topics });
    } else if (route === "POST /topics") {
      this.#newTopic(body, response);
    } else if (route === "GET /colleagues") {
      this.#json(response, 200, { colleagues: this.colleagues });
    } else if (route === "POST /erasures/search") {
      this.#json(response, 200, this.#matching(body));
    } else if (route === "POST /erasures") {
      this.#eraseMatching(body);
      this.#json(response, 202, this.erasure);
    } else if (route === "GET /erasures/current") {
      this.#json(response, 200, this.erasure);
    } else if (id && method === "DELETE") {
      this.erase(this.inquiries.find((each) => each.id === id));
      this.#json(response, 200, { texts: 1 });
    } else if (id) {
      this.#one(id, body, response);
    } else {
      this.#json(response, 404, { status: 404, code: "not_found" });
    }
  }

  // Somebody writes a note, or changes the one given.
  write(inquiry, text, author = member.id, note = { id: hex(0x3000_0000 + this.#number++), inquiry: inquiry.id, author }) {
    Object.assign(note, { text: masked(text), version: hex(this.#number++) });
    this.notes = [...this.notes.filter((each) => each !== note), note];
    this.#noted(inquiry);
    return note;
  }

  #newTopic({ name, colour }, response) {
    if (masked(name) !== name) {
      this.#json(response, 400, { status: 400, code: "invalid", detail: "this reads like personal data (PHONE): choose another name" });
      return;
    }
    const topic = { id: hex(0x4000_0000 + this.#number++), name, colour, count: 0, version: "1" };
    this.topics.push(topic);
    this.tell("changed", { list: "topics" });
    this.#json(response, 201, topic);
  }

  // Topics or the assignee.
  #mark(inquiry, { assignee, add_topics: add, remove_topics: remove }) {
    inquiry.assignee = assignee === undefined ? inquiry.assignee : assignee;
    inquiry.topics = [...new Set([...inquiry.topics, ...(add ?? [])])].filter((id) => !(remove ?? []).includes(id));
    inquiry.version++;
    this.tell("inquiry", inquiry);
  }

  #noted(inquiry) {
    inquiry.notes = this.notes.filter((note) => note.inquiry === inquiry.id).length;
    inquiry.version++;
    this.tell("inquiry", inquiry);
  }

  // path: [inquiry, "notes"] or [inquiry, "notes", note]
  #note(method, [id, , noteId], body, seen, response) {
    const inquiry = this.inquiries.find((each) => each.id === id);
    const note = this.notes.find((each) => each.id === noteId);
    const shown = (each) => ({ id: each.id, author: each.author, own: each.author === member.id, text: each.text, version: each.version });
    if (!inquiry || (noteId && !note)) {
      this.#json(response, 404, { status: 404, code: "not_found" });
    } else if (note && seen !== `"${note.version}"`) {
      this.#json(response, 412, { status: 412, code: "stale" });
    } else if (method === "GET") {
      this.#json(response, 200, { notes: this.notes.filter((each) => each.inquiry === id).map(shown) });
    } else if (method === "DELETE") {
      this.notes = this.notes.filter((each) => each !== note);
      this.#noted(inquiry);
      this.#json(response, 204);
    } else {
      this.#json(response, note ? 200 : 201, shown(this.write(inquiry, body.text, member.id, note)));
    }
  }

  // Finds phones and e-mail addresses of one shape each, and the words of the lists.
  #spans(text) {
    const { always, never } = this.maskWords;
    const finders = [[/\b0\d{3}(?: \d\d){3}\b|\+?\d{6,}/g, "PHONE", "phone.kg_national"], [/\w+@\w+\.\w+/g, "EMAIL", "email.address"]];
    always.forEach((word) => finders.push([new RegExp(word, "gi"), "CUSTOM", "custom.word"]));
    const letters = (end) => [...text.slice(0, end)].length;
    return finders
      .flatMap(([pattern, type, rule]) => [...text.matchAll(pattern)].map(([words], at, all) => ({ words, type, rule, start: letters(all[at].index), end: letters(all[at].index + words.length) })))
      .filter(({ words }) => !never.includes(words))
      .map(({ words, ...span }) => span)
      .sort((one, other) => one.start - other.start);
  }

  #mask(route, body, request, response) {
    const steers = this.role === "owner" || this.role === "privacy_officer";
    const answer = () => this.#json(response, 200, { ...this.maskWords, configured: { always: 0, never: 2 } }, { ETag: `"${this.maskVersion}"` });
    if (route === "POST /mask") {
      this.#json(response, 200, { text: masked(body.text), spans: this.#spans(body.text) });
    } else if (!steers) {
      this.#json(response, 403, { status: 403, code: "forbidden" });
    } else if (route === "GET /mask/words") {
      answer();
    } else if (route === "POST /mask/never") {
      this.maskWords.never.unshift(body.word);
      this.maskVersion++;
      this.#json(response, 200, { added: true, restored: false });
    } else if (request.headers["if-match"] !== `"${this.maskVersion}"`) {
      this.#json(response, 409, { status: 409, code: "conflict" });
    } else if (body.always.includes("/(/")) {
      this.#json(response, 400, { status: 400, code: "invalid" });
    } else {
      this.maskWords = { always: body.always, never: body.never };
      this.maskVersion++;
      answer();
    }
  }

  // path: [], [id], [id, "erase"] or [id, "decline"]
  #erasureRequest(method, [id, act], response) {
    const request = this.erasureRequests.find((each) => each.id === id);
    if (id === undefined) {
      this.#json(response, 200, { requests: this.erasureRequests.map(({ id, text }) => ({ id, text })) });
    } else if (!request) {
      this.#json(response, 404, { status: 404, code: "not_found" });
    } else if (act === undefined) {
      this.#json(response, 200, request);
    } else {
      this.erasureRequests = this.erasureRequests.filter((each) => each !== request);
      this.#json(response, act === "erase" ? 200 : 204, { texts: 1 });
    }
  }

  #session() {
    return this.signedIn ? { signed_in: true, first_run: false, staff: { ...member, role: this.role } } : { signed_in: false, first_run: false };
  }

  #signIn({ password }, response) {
    if (password !== "correct horse battery") {
      this.#json(response, 401, { status: 401, code: "wrong_password" });
      return;
    }
    this.signedIn = true;
    this.#json(response, 200, this.#session());
  }

  #live(response) {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write(`event: hello\ndata: ${JSON.stringify({ counts: this.counts() })}\n\n`);
    this.#streams.add(response);
    response.on("close", () => this.#streams.delete(response));
  }

  #page(query) {
    const [state, mailbox] = [query.get("state"), query.get("mailbox")];
    const limit = Number(query.get("limit") ?? 50);
    const from = query.get("cursor") ? this.inquiries.findIndex(({ id }) => id === query.get("cursor")) + 1 : 0;
    const rows = [];
    let at = from;
    for (; at < this.inquiries.length && rows.length < limit; at++) {
      const row = this.inquiries[at];
      if (row.state === state && (!mailbox || row.mailbox === mailbox)) {
        rows.push(row);
      }
    }
    const next = at < this.inquiries.length ? rows.at(-1)?.id ?? null : null;
    return { inquiries: rows, next, counts: this.counts(), warming: false };
  }

  // Words as they are written, and state: filters; enough for the page.
  #search({ query, cursor, limit }) {
    const words = query.toLowerCase().split(/\s+/).filter((word) => word !== "");
    const filters = words.filter((word) => word.includes(":"));
    const states = filters.filter((word) => word.startsWith("state:")).map((word) => word.slice("state:".length));
    const plain = words.filter((word) => !word.includes(":"));
    const hits = this.inquiries.filter(({ state, parts }) => {
      const text = parts.map((part) => part.text.toLowerCase()).join(" ");
      return states.every((wanted) => wanted === state) && plain.every((word) => text.includes(word));
    });
    const unknown = filters.filter((word) => !word.startsWith("state:"));
    hits.length = unknown.length > 0 ? 0 : hits.length;
    const from = Number(cursor || 0);
    const rows = hits.slice(from, from + Number(limit)).map((row) => this.#marked(row, plain));
    const next = from + rows.length < hits.length ? String(from + rows.length) : null;
    return { inquiries: rows, next, total: hits.length, more_than_total: false, relaxed: false, empty: false, cut: false, unknown_filters: unknown, indexing: this.indexing };
  }

  #marked(inquiry, words) {
    const marks = (text) => words
      .map((word) => [...text.slice(0, text.toLowerCase().indexOf(word))].length)
      .map((begin, index) => [begin, begin + [...words[index]].length])
      .filter(([begin, end]) => [...text.toLowerCase()].slice(begin, end).join("") === words.find((word) => [...word].length === end - begin))
      .sort(([one], [other]) => one - other);
    return { ...inquiry, parts: inquiry.parts.map((part) => ({ ...part, highlights: marks(part.text) })) };
  }

  #similar(id) {
    const asked = this.inquiries.find((each) => each.id === id);
    const words = asked?.parts[0].text.toLowerCase().match(/\p{L}{6,}/gu) ?? [];
    const alike = this.inquiries.filter((each) => each !== asked && words.some((word) => each.parts[0].text.toLowerCase().includes(word)));
    const states = { new: 0, open: 0, done: 0, fading: 0 };
    alike.forEach(({ state }) => states[state]++);
    const shared = ({ parts }) => words.filter((word) => parts[0].text.toLowerCase().includes(word));
    const best = alike.slice(0, 5).map((each) => ({ inquiry: this.#marked(each, shared(each)), words: shared(each), likeness: 0.5 }));
    return { total: alike.length, states, best, indexing: null };
  }

  #wanted({ match, text }) {
    const words = text.toLowerCase().trim().split(/\s+/);
    const fits = (kept) => (match === "exact" ? kept === text.trim() : words.every((word) => kept.toLowerCase().includes(word)));
    return this.inquiries.filter(({ parts }) => parts.some((part) => fits(part.text)));
  }

  #matching(body) {
    const wanted = this.#wanted(body);
    return { texts: wanted.length, inquiries: wanted.length, examples: wanted.slice(0, 3).map(({ parts }) => parts[0].text) };
  }

  // Slow enough that its progress can be seen.
  #eraseMatching(body) {
    const wanted = this.#wanted(body);
    this.erasure = { running: true, stopped: false, failed: false, done: 0, all: wanted.length };
    setTimeout(() => {
      wanted.forEach((inquiry) => this.erase(inquiry));
      this.erasure = { ...this.erasure, running: false, done: wanted.length };
    }, 900);
  }

  #one(id, body, response) {
    const inquiry = this.inquiries.find((each) => each.id === id);
    if (!inquiry) {
      this.#json(response, 404, { status: 404, code: "not_found" });
    } else if (body && body.state === undefined) {
      const stale = body.expected !== undefined && body.expected.assignee !== inquiry.assignee;
      stale || this.#mark(inquiry, body);
      this.#json(response, stale ? 409 : 200, stale ? { status: 409, code: "conflict", current: inquiry } : inquiry);
    } else if (body && body.expected !== inquiry.state) {
      this.#json(response, 409, { status: 409, code: "conflict", current: inquiry });
    } else {
      if (body) {
        this.change(inquiry, body.state);
      }
      this.#json(response, 200, inquiry);
    }
  }
}
