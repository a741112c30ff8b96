// Installing the page as an app: browsers that let a page offer it say so with an event; Safari on iPhones and iPads has
// it in its menu of sharing only, so there the page can but tell how.
import { signal } from "@preact/signals";

// BeforeInstallPromptEvent, which the language's library doesn't know.
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

const offer = signal<InstallOffer | null>(null);

export function watchInstallOffers(): void {
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault(); // offered where it is looked for, not in the way
    offer.value = event as InstallOffer;
  });
  addEventListener("appinstalled", () => (offer.value = null));
}

export function isInstalled(): boolean {
  return matchMedia("(display-mode: standalone)").matches || (navigator as { standalone?: boolean }).standalone === true;
}

function isIos(): boolean {
  return /iPhone|iPad|iPod/.test(navigator.userAgent) || (navigator.platform === "MacIntel" && navigator.maxTouchPoints > 1);
}

// How this browser installs it: by a press here, by its own menu, or not at all.
export function installWay(): "press" | "share_menu" | null {
  if (isInstalled()) {
    return null;
  }
  return offer.value !== null ? "press" : isIos() ? "share_menu" : null;
}

// The browser asks the person; an offer can be used once.
export async function install(): Promise<void> {
  const now = offer.value;
  offer.value = null;
  await now?.prompt();
}
