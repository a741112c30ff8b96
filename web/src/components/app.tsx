// The page as a whole: which of its faces is shown depends on who is there.
import { useEffect, useState } from "preact/hooks";
import { api } from "../api";
import { Desk } from "../desk/desk";
import { t } from "../i18n";
import { presence, welcomeToken } from "../session";
import { AuthFrame } from "./auth_frame";
import { DeskPage } from "./desk_page";
import { FirstRun } from "./first_run";
import { NoLink } from "./no_link";
import { SignIn } from "./sign_in";

function AtWork() {
  const [desk, setDesk] = useState<Desk | null>(null);
  useEffect(() => {
    const made = new Desk(api);
    made.start();
    setDesk(made);
    return () => made.stop();
  }, []);
  return desk === null ? null : <DeskPage desk={desk} />;
}

export function App() {
  const now = presence.value;
  switch (now.kind) {
    case "unknown":
      return now.unreachable ? (
        <AuthFrame title={t("app.unreachable")}>
          <p class="lead" role="status">
            {t("app.unreachable.text")}
          </p>
        </AuthFrame>
      ) : null;
    case "signed_out":
      return <SignIn why={now.why} />;
    case "first_run":
      return welcomeToken.value === null ? <NoLink /> : <FirstRun token={welcomeToken.value} />;
    case "signed_in":
      return <AtWork />;
  }
}
