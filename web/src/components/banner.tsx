// One line above the list when the page can't be trusted to be up to date.
import { useEffect, useState } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { t } from "../i18n";

// A blink of the network is nobody's business.
const silenceMs = 1_500;

export function Banner({ desk }: { desk: Desk }) {
  const lost = desk.connection.value === "lost";
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!lost) {
      setShown(false);
      return;
    }
    const timer = setTimeout(() => setShown(true), silenceMs);
    return () => clearTimeout(timer);
  }, [lost]);
  return (
    <div class="banner" role="status" data-shown={shown}>
      {shown && <span>{t(navigator.onLine ? "connection.lost" : "connection.offline")}</span>}
    </div>
  );
}
