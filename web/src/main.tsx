// Starts the page.
import { render } from "preact";
import { App } from "./components/app";
import { useLanguage } from "./i18n";
import { wantedLanguage } from "./preferences";
import { startSession } from "./session";
import { watchInstallOffers } from "./shell/install";
import { keepShell } from "./shell/shell";
import "./styles/index.css";

// First of all, because it takes the one-time token out of the address bar.
startSession();
watchInstallOffers();
keepShell();

async function draw(): Promise<void> {
  await useLanguage(wantedLanguage());
  const root = document.getElementById("app");
  if (root !== null) {
    render(<App />, root);
  }
}

void draw();
