// Connecting an Instagram account, with one token that is good and one that has expired.
import { forbidden, ok } from "./answering.mjs";

const at = (path) => `https://desk.example${path}`;
const guide = {
  callback_url: at("/webhooks/instagram"),
  deauthorize_url: at("/instagram/deauthorize"),
  data_deletion_url: at("/instagram/data-deletion"),
  privacy_url: at("/privacy"),
  fields: ["messages", "message_edit", "standby"],
};

const connecting = (act) => (call) => (call.mock.role === "owner" ? act(call) : forbidden);

function connect({ body: { token } }) {
  if (token === "IGAAgood") {
    return ok({ account: "17841400000000011", name: "main.shop", fields: ["messages"], mailbox: false });
  }
  return { status: 400, body: { status: 400, code: token === "IGAAexpired" ? "token_expired" : "token_invalid" } };
}

export const connectRoutes = [
  ["GET", /^\/connect$/, connecting(() => ok(guide))],
  ["POST", /^\/connect$/, connecting(connect)],
  ["POST", /^\/connect\/verify-token$/, connecting(() => ok({ verify_token: "the-verify-token" }))],
];
