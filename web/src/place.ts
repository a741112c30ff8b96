// Which of the two working places is shown: the desk, or the requests for erasure. It lives in the address.
import { signal } from "@preact/signals";

export type Place = "desk" | "requests";

export const requestsAddress = "/?view=requests";

export function placeOf(search: string): Place {
  return new URLSearchParams(search).get("view") === "requests" ? "requests" : "desk";
}

export const place = signal<Place>(typeof location === "undefined" ? "desk" : placeOf(location.search));

export function goToRequests(): void {
  if (place.value !== "requests") {
    history.pushState(null, "", requestsAddress);
    place.value = "requests";
  }
}

// Whoever changes the address otherwise says so.
export function followPlace(): void {
  place.value = placeOf(location.search);
}
