// Who is at the page: nobody yet, somebody who has to sign in, the first owner to be, or a member of staff.
import { signal } from "@preact/signals";
import { api, onSessionEnded } from "./api";
import { asProblem } from "./problem";
import { takeLinkToken } from "./route";
import type { Session, StaffMember } from "./types";

export type Presence =
  | { readonly kind: "unknown"; readonly unreachable: boolean }
  | { readonly kind: "signed_out"; readonly why: "start" | "ended" | "bye" }
  | { readonly kind: "first_run" }
  // Signed in, but a second factor is demanded and there is none yet.
  | { readonly kind: "factor_needed"; readonly staff: StaffMember }
  | { readonly kind: "signed_in"; readonly staff: StaffMember };

const retryMs = 3_000;

export const presence = signal<Presence>({ kind: "unknown", unreachable: false });
// The one-time token of the owner link; held in memory only.
export const welcomeToken = signal<string | null>(null);
// The same of a link to join the team or to choose a new password; while it is there, nothing else is shown.
export const joinToken = signal<string | null>(null);

export function entered(session: Session): void {
  if (session.signed_in && session.staff) {
    welcomeToken.value = null;
    const needed = session.second_factor_demanded === true && session.staff.second_factor !== true;
    presence.value = { kind: needed ? "factor_needed" : "signed_in", staff: session.staff };
  } else {
    presence.value = session.first_run ? { kind: "first_run" } : { kind: "signed_out", why: "start" };
  }
}

let retry: ReturnType<typeof setTimeout> | undefined;

export async function ask(): Promise<void> {
  clearTimeout(retry);
  try {
    entered(await api.session());
  } catch (error) {
    asProblem(error);
    presence.value = { kind: "unknown", unreachable: true };
    retry = setTimeout(() => void ask(), retryMs);
  }
}

// While nothing is known because the server didn't answer.
export function askAgain(): void {
  if (presence.value.kind === "unknown") {
    void ask();
  }
}

export async function leave(): Promise<void> {
  await api.signOut();
  presence.value = { kind: "signed_out", why: "bye" };
}

function takeToken(): void {
  const link = takeLinkToken();
  if (link !== null) {
    (link.kind === "welcome" ? welcomeToken : joinToken).value = link.token;
  }
}

export function startSession(): void {
  takeToken();
  // The link may be pasted into a page that is open already: then only the fragment changes.
  addEventListener("hashchange", takeToken);
  addEventListener("online", askAgain);
  onSessionEnded(() => {
    if (presence.value.kind === "signed_in" || presence.value.kind === "factor_needed") {
      presence.value = { kind: "signed_out", why: "ended" };
    }
  });
  void ask();
}
