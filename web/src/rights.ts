// What the signed-in person may do; the server holds it, the page only leaves out what would be refused.
import { presence } from "./session";

// The id of the signed-in person.
export function me(): string | null {
  const now = presence.value;
  return now.kind === "signed_in" ? now.staff.id : null;
}

// Put answers on the page of questions and answers for everybody.
export function mayPublish(): boolean {
  return mayErase();
}

export function mayManageTeam(): boolean {
  const now = presence.value;
  return now.kind === "signed_in" && now.staff.role === "owner";
}

// See what the team did.
export function mayAudit(): boolean {
  return mayErase();
}

export function mayErase(): boolean {
  const now = presence.value;
  return now.kind === "signed_in" && (now.staff.role === "owner" || now.staff.role === "privacy_officer");
}

export function mayConnect(): boolean {
  const now = presence.value;
  return now.kind === "signed_in" && now.staff.role === "owner";
}
