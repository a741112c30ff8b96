// What stands here before the server has answered once: there is no connection, and why nothing can be shown without one.
import { useEffect, useState } from "preact/hooks";
import { t } from "../i18n";
import { askAgain } from "../session";
import { AuthFrame } from "./auth_frame";

function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    const stopped = new AbortController();
    for (const name of ["online", "offline"]) {
      addEventListener(name, look, { signal: stopped.signal });
    }
    return () => stopped.abort();
  }, []);
  return online;
}

export function Unreachable() {
  const online = useOnline();
  return (
    <AuthFrame title={t(online ? "app.unreachable" : "shell.offline")}>
      <div role="status">
        <p class="lead">{t(online ? "app.unreachable.text" : "shell.offline.text")}</p>
      </div>
      <button type="button" class="secondary wide" onClick={askAgain}>
        {t("shell.offline.try")}
      </button>
    </AuthFrame>
  );
}
