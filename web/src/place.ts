// Which of the working places is shown: the desk, the requests for erasure, what people ask, the team, what it
// did, or one's own account. It lives in the address.
import { signal } from "@preact/signals";

const besideTheDesk = ["requests", "team", "account", "insights", "audit"] as const;
type BesideTheDesk = (typeof besideTheDesk)[number];
export type Place = "desk" | BesideTheDesk;

export function addressOfPlace(where: BesideTheDesk): string {
  return `/?view=${where}`;
}

export function placeOf(search: string): Place {
  const view = new URLSearchParams(search).get("view");
  return besideTheDesk.find((each) => each === view) ?? "desk";
}

export const place = signal<Place>(typeof location === "undefined" ? "desk" : placeOf(location.search));

export function goTo(where: BesideTheDesk): void {
  if (place.value !== where) {
    history.pushState(null, "", addressOfPlace(where));
    place.value = where;
  }
}

// Whoever changes the address otherwise says so.
export function followPlace(): void {
  place.value = placeOf(location.search);
}
