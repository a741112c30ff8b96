// The page as a whole: which of its faces is shown depends on who is there.
import { useEffect, useState } from "preact/hooks";
import { api } from "../api";
import { Desk } from "../desk/desk";
import { followPlace, place } from "../place";
import { Requests } from "../requests/requests";
import { mayErase, mayAudit, mayManageTeam } from "../rights";
import { joinToken, presence, welcomeToken } from "../session";
import { AccountPage } from "./account_page";
import { AuditPage } from "./audit_page";
import { DeskPage } from "./desk_page";
import { FirstRun } from "./first_run";
import { InsightsPage } from "./insights_page";
import { Join } from "./join";
import { NoLink } from "./no_link";
import { RequestsPage } from "./requests_page";
import { SecondFactorNeeded } from "./second_factor";
import { SignIn } from "./sign_in";
import { TeamPage } from "./team_page";
import { Unreachable } from "./unreachable";

function AtWork() {
  const [parts, setParts] = useState<{ desk: Desk; requests: Requests | null } | null>(null);
  useEffect(() => {
    const desk = new Desk(api);
    const requests = mayErase() ? new Requests(api) : null;
    desk.start();
    requests?.start();
    addEventListener("popstate", followPlace);
    setParts({ desk, requests });
    return () => {
      removeEventListener("popstate", followPlace);
      requests?.stop();
      desk.stop();
    };
  }, []);
  if (parts === null) {
    return null;
  }
  const { desk, requests } = parts;
  if (place.value === "account") {
    return <AccountPage desk={desk} requests={requests} />;
  }
  if (place.value === "insights") {
    return <InsightsPage desk={desk} requests={requests} />;
  }
  if (place.value === "audit" && mayAudit()) {
    return <AuditPage desk={desk} requests={requests} />;
  }
  if (place.value === "team" && mayManageTeam()) {
    return <TeamPage desk={desk} requests={requests} />;
  }
  return place.value === "requests" && requests !== null ? (
    <RequestsPage desk={desk} requests={requests} />
  ) : (
    <DeskPage desk={desk} requests={requests} />
  );
}

export function App() {
  const now = presence.value;
  if (joinToken.value !== null) {
    return <Join token={joinToken.value} />;
  }
  switch (now.kind) {
    case "unknown":
      return now.unreachable ? <Unreachable /> : null;
    case "signed_out":
      return <SignIn why={now.why} />;
    case "first_run":
      return welcomeToken.value === null ? <NoLink /> : <FirstRun token={welcomeToken.value} />;
    case "factor_needed":
      return <SecondFactorNeeded />;
    case "signed_in":
      return <AtWork />;
  }
}
