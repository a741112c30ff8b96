// The receiver that people write by hand, doing the same work as Wordkeep's: HMAC over the raw body, each text once by
// its mid, durable before 200 (WAL, synchronous=FULL). For comparison only.
//   PORT=... SECRET=... DATABASE=file node receiver.mjs
import { createHmac, timingSafeEqual } from "node:crypto";
import Database from "better-sqlite3";
import express from "express";

const { PORT, SECRET, DATABASE } = process.env;
const database = new Database(DATABASE);
database.pragma("journal_mode = WAL");
database.pragma("synchronous = FULL");
database.exec("CREATE TABLE IF NOT EXISTS message (mid TEXT PRIMARY KEY, text TEXT NOT NULL)");
const insert = database.prepare("INSERT OR IGNORE INTO message (mid, text) VALUES (?, ?)");
const keep = database.transaction((messages) => {
  for (const { mid, text } of messages) insert.run(mid, text);
});

function isSigned(body, header) {
  const wanted = Buffer.from("sha256=" + createHmac("sha256", SECRET).update(body).digest("hex"));
  const given = Buffer.from(header ?? "");
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

const app = express();
app.post("/webhooks/instagram", express.raw({ type: "*/*", limit: "4mb" }), (request, response) => {
  if (!isSigned(request.body, request.get("x-hub-signature-256"))) return response.sendStatus(401);
  const messages = [];
  for (const entry of JSON.parse(request.body).entry ?? []) {
    for (const item of entry.messaging ?? []) {
      const message = item.message;
      if (message?.text && !message.is_echo && !message.quick_reply) messages.push(message);
    }
  }
  if (messages.length > 0) keep(messages);
  response.send("EVENT_RECEIVED");
});
app.listen(Number(PORT), "127.0.0.1", () => console.log("ready"));
