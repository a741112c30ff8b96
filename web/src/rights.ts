// What the signed-in person may do; the server holds it, the page only leaves out what would be refused.
import { presence } from "./session";

export function mayErase(): boolean {
  const now = presence.value;
  return now.kind === "signed_in" && (now.staff.role === "owner" || now.staff.role === "privacy_officer");
}
