// Messages a second of redact-pii on one core: node redact.mjs FILE... One message a line; prints one JSON object.
import { readFileSync } from "node:fs";
import redactPii from "redact-pii";

const measuredSeconds = 1.5;
const redactor = new redactPii.SyncRedactor();
const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

function perSecond(messages) {
  for (const message of messages) {
    redactor.redact(message); // once for the compiler
  }
  let done = 0;
  const begin = cpuSeconds();
  while (cpuSeconds() - begin < measuredSeconds) {
    for (const message of messages) {
      redactor.redact(message);
    }
    done += messages.length;
  }
  return Math.round(done / (cpuSeconds() - begin));
}

const found = {};
for (const file of process.argv.slice(2)) {
  found[file] = perSecond(readFileSync(file, "utf8").split("\n").filter((line) => line !== ""));
}
console.log(JSON.stringify(found));
