// A real Wordkeep for the tests: started here from the binary (WORDKEEP_BINARY, else build/release/wordkeep), or one that
// runs already (WORDKEEP_URL, WORDKEEP_OWNER_LINK, WORDKEEP_APP_SECRET). Plays Instagram towards it.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const secret = process.env.WORDKEEP_APP_SECRET ?? "a-secret-of-the-browser-tests";
const verifyToken = process.env.WORDKEEP_VERIFY_TOKEN ?? "a-token-of-the-browser-tests";
const binary = process.env.WORDKEEP_BINARY ?? path.join(root, "build/release/wordkeep");
export const account = "17841400000000011";
const startPatienceMs = 60_000;
const stopPatienceMs = 45_000;

export class Server {
  #process = null;
  #folder = null;
  #output = "";
  #messages = 0;

  static async start() {
    const server = new Server();
    if (process.env.WORDKEEP_URL) {
      server.url = process.env.WORDKEEP_URL;
      server.ownerLink = process.env.WORDKEEP_OWNER_LINK;
      return server;
    }
    await server.#init();
    await server.#serve("127.0.0.1:0");
    server.ownerLink = await server.#said(/Owner link: (\S+)/);
    server.url = new URL(server.ownerLink).origin;
    return server;
  }

  async #init() {
    assert.ok(existsSync(binary), `no binary at ${binary}: build it first, or set WORDKEEP_BINARY`);
    this.#folder = await mkdtemp(path.join(tmpdir(), "wordkeep-browser-"));
    const made = spawnSync(binary, ["init", this.#folder], { encoding: "utf8" });
    assert.equal(made.status, 0, `wordkeep init failed: ${made.stderr}`);
  }

  async #serve(listen) {
    const env = {
      ...process.env,
      WORDKEEP_SERVER_LISTEN: listen,
      WORDKEEP_INSTAGRAM_APP_SECRETS: secret,
      WORDKEEP_INSTAGRAM_VERIFY_TOKEN: verifyToken,
      WORDKEEP_INSTAGRAM_ACCOUNTS: `${account}=Main shop`,
      WORDKEEP_INTAKE_BURST_SECONDS: "90",
      WORDKEEP_POLICY_ORGANISATION: "Test shop",
      WORDKEEP_POLICY_EMAIL: "privacy@shop.example",
      WORDKEEP_POLICY_WEBSITE: "https://shop.example",
      WORDKEEP_POLICY_EFFECTIVE_DATE: "2025-01-30",
    };
    const config = path.join(this.#folder, "wordkeep.toml");
    this.#process = spawn(binary, ["serve", "--config", config, "--show-owner-link"], { env });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => (this.#output += text));
    }
  }

  // Stops it and starts it anew at the same address; null where the server is not ours to stop.
  get restart() {
    return this.#process === null ? null : () => this.#restart();
  }

  async #restart() {
    await this.#end();
    this.#output = "";
    await this.#serve(new URL(this.url).host);
    await this.#said(/(listens on)/);
  }

  async #said(pattern) {
    const end = Date.now() + startPatienceMs;
    while (Date.now() < end && this.#process.exitCode === null) {
      const found = pattern.exec(this.#output);
      if (found) {
        return found[1];
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`the server did not say ${pattern}; it said:\n${this.#output}`);
  }

  async stop() {
    await this.#end();
    if (this.#folder !== null) {
      await rm(this.#folder, { recursive: true, force: true });
    }
  }

  async #end() {
    if (this.#process !== null && this.#process.exitCode === null) {
      const ended = new Promise((resolve) => this.#process.once("exit", resolve));
      this.#process.kill("SIGTERM");
      const late = setTimeout(() => this.#process.kill("SIGABRT"), stopPatienceMs);
      await ended;
      clearTimeout(late);
      assert.equal(this.#process.signalCode, null, "the server did not stop when it was told to");
    }
  }

  async handshake() {
    const query = new URLSearchParams({ "hub.mode": "subscribe", "hub.challenge": "1158201444", "hub.verify_token": verifyToken });
    const response = await fetch(`${this.url}/webhooks/instagram?${query}`);
    assert.equal(response.status, 200);
    assert.equal(await response.text(), "1158201444");
  }

  // The sample that Meta's dashboard sends when somebody presses Test.
  async test() {
    const value = {
      sender: { id: "12334" },
      recipient: { id: "23245" },
      timestamp: "1527459824",
      message: { mid: "random_mid", text: "random_text" },
    };
    await this.#deliver({ object: "instagram", entry: [{ id: "0", time: 1700000000, changes: [{ field: "messages", value }] }] });
  }

  // One message that a person typed. The same sender within a minute and a half writes on in the same inquiry.
  async message(text, sender = `10000000000${10_000 + this.#messages}`) {
    const number = this.#messages++;
    const item = {
      sender: { id: sender },
      recipient: { id: account },
      timestamp: 1_700_000_000_000 + number,
      message: { mid: `browser-test-${process.pid}-${number}`, text },
    };
    await this.#deliver({ object: "instagram", entry: [{ id: account, time: 1_700_000_000_000, messaging: [item] }] });
  }

  async #deliver(payload) {
    const body = JSON.stringify(payload);
    const signature = createHmac("sha256", secret).update(body).digest("hex");
    const response = await fetch(`${this.url}/webhooks/instagram`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Hub-Signature-256": `sha256=${signature}` },
      body,
    });
    assert.equal(response.status, 200);
  }
}

// The page's files as the build made them, for the tests that need no real server.
export async function builtPage() {
  const folder = process.env.WORDKEEP_PAGE ?? path.join(path.dirname(binary), "page");
  await readFile(path.join(folder, "index.html")).catch(() => {
    throw new Error(`no page in ${folder}: build it first (node web/build.mjs --out DIR), or set WORDKEEP_PAGE`);
  });
  return folder;
}
