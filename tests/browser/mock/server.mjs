// A stand-in for the server that speaks the same API, for what a real one does not do on command: a hundred thousand
// inquiries, a colleague who is faster, a store that can't be written, a connection that breaks. What it knows lives here;
// each resource beside this file answers for itself.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { answerRoutes } from "./answers.mjs";
import { hex, member, missing } from "./answering.mjs";
import { connectRoutes } from "./connecting.mjs";
import { bulkRoutes } from "./bulk.mjs";
import { eraseRoutes } from "./erasing.mjs";
import { tallies } from "./filter.mjs";
import { inquiryRoutes } from "./inquiries.mjs";
import { maskRoutes } from "./masking.mjs";
import { noteRoutes, writeNote } from "./notes.mjs";
import { presenceRoutes } from "./presence.mjs";
import { ruleRoutes } from "./rules.mjs";
import { searchRoutes } from "./searching.mjs";
import { topicRoutes } from "./topics.mjs";
import { viewCounts, viewRoutes } from "./views.mjs";

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const workerPolicy = "default-src 'none'; connect-src 'self'";
const resources = [
  presenceRoutes, inquiryRoutes, searchRoutes, noteRoutes, topicRoutes, ruleRoutes, answerRoutes, viewRoutes, bulkRoutes, maskRoutes,
  eraseRoutes, connectRoutes,
].flat();

export class MockServer {
  inquiries = []; // newest first; those with live_order false stand last
  mailboxes = [];
  setup = { handshake_seen: true, test_received: true, first_message: true, second_factor: true, backup_made: true, policy_published: true };
  silent = []; // mailboxes, as GET /silence shows them
  signedIn = true;
  indexing = null;
  role = "owner";
  turn = { due: "2026-01-30", days_left: 20, erased: 0, fading: 0 };
  topics = [];
  rules = []; // of topics
  jobsHoldAt = null; // a number: a run of a rule that has done as many waits there until it is stopped
  answers = [];
  views = [];
  changedBy = undefined; // as a conflict tells it
  looking = new Map(); // inquiry to the ids of staff who have it open
  looked = []; // what the page said it has open, the last one last
  jobs = []; // each with what undoes it
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

  // As if the server, or the way to it, were gone; wake() is at the same address.
  async sleep() {
    const { port } = this.server.address();
    await this.stop();
    this.wake = () => new Promise((resolve) => this.server.listen(port, "127.0.0.1", resolve));
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
    this.count();
    return inquiry;
  }

  change(inquiry, state) {
    inquiry.state = state;
    inquiry.version++;
    this.tell("inquiry", inquiry);
    this.count();
  }

  erase(inquiry) {
    this.inquiries = this.inquiries.filter((other) => other !== inquiry);
    this.tell("gone", { id: inquiry.id });
    this.count();
  }

  counts() {
    const counts = { new: 0, open: 0, done: 0, fading: 0 };
    this.inquiries.forEach(({ state }) => counts[state]++);
    return counts;
  }

  // These colleagues have it open now.
  look(inquiry, staff) {
    this.looking.set(inquiry.id, staff);
    this.tell("looking", { inquiry: inquiry.id, staff });
  }

  // Tells every page how many there are now.
  count() {
    this.tell("counts", this.counts());
    this.tell("tallies", tallies(this.inquiries));
    this.tell("views", viewCounts(this));
  }

  newId() {
    return hex(0x3000_0000 + this.#number++);
  }

  write(inquiry, text, author = member.id, note = undefined) {
    return writeNote(this, inquiry, text, author, note);
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
      this.#json(response, instead);
    } else if (url.pathname === "/api/v1/live" && this.signedIn) {
      this.#live(response);
    } else if (url.pathname.startsWith("/api/v1/")) {
      this.#json(response, this.#api(request, url, body ? JSON.parse(body) : null));
    } else {
      await this.#file(url.pathname === "/" ? "/index.html" : url.pathname, response);
    }
  }

  async #file(name, response) {
    const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png", ".webmanifest": "application/manifest+json" };
    try {
      const bytes = await readFile(path.join(this.dist, path.normalize(name)));
      const itsPolicy = name === "/worker.js" ? workerPolicy : policy;
      response.writeHead(200, { "Content-Type": types[path.extname(name)], "Cache-Control": "no-cache", "Content-Security-Policy": itsPolicy });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  }

  #json(response, { status, body = {}, headers = {} }) {
    const type = status < 400 ? "application/json" : "application/problem+json";
    response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store", ...headers });
    response.end(status === 204 ? undefined : JSON.stringify(body));
  }

  #api(request, url, body) {
    const target = url.pathname.slice("/api/v1".length);
    if (target === "/session") {
      return this.#sign(request.method, body);
    }
    if (!this.signedIn) {
      return { status: 401, body: { status: 401, code: "unauthorised" } };
    }
    const route = resources.find(([method, pattern]) => method === request.method && pattern.test(target));
    if (route) {
      return route[2]({ mock: this, match: route[1].exec(target), body, seen: request.headers["if-match"], query: url.searchParams });
    }
    const plain = { "/mailboxes": { mailboxes: this.mailboxes }, "/setup": this.setup, "/silence": { silent: this.silent }, "/turn": this.turn, "/colleagues": { colleagues: this.colleagues } }[target];
    return plain && request.method === "GET" ? { status: 200, body: plain } : missing;
  }

  #sign(method, body) {
    if (method === "POST" && body.password !== "correct horse battery") {
      return { status: 401, body: { status: 401, code: "wrong_password" } };
    }
    this.signedIn = method === "POST" || (method === "GET" && this.signedIn);
    const staff = { ...member, role: this.role };
    return method === "DELETE" ? { status: 204 } : { status: 200, body: { signed_in: this.signedIn, first_run: false, ...(this.signedIn ? { staff } : {}) } };
  }

  #live(response) {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    const hello = { page: this.newId(), counts: this.counts(), tallies: tallies(this.inquiries), looking: [...this.looking].map(([inquiry, staff]) => ({ inquiry, staff })) };
    response.write(`event: hello\ndata: ${JSON.stringify(hello)}\n\n`);
    this.#streams.add(response);
    response.on("close", () => this.#streams.delete(response));
  }
}
