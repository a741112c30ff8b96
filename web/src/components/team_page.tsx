// The team: who is in it, who is invited, and what each role may do. For whoever may manage the team.
import { useState } from "preact/hooks";
import { api } from "../api";
import { t } from "../i18n";
import { goTo } from "../place";
import type { NewLink } from "../types";
import { ApiKeySection } from "./api_keys";
import { LinkSheet, MemberSheet, teamRefusal } from "./member_sheet";
import { Invite, Links, Members, Roles } from "./team_lists";
import { useTeam } from "./use_team";
import { WidePage, type WidePageProps } from "./wide_page";

export function TeamPage(props: WidePageProps) {
  const { team, problem, act } = useTeam();
  const [opened, setOpened] = useState<string | null>(null);
  const [link, setLink] = useState<NewLink | null>(null);
  const makeLink = (make: () => Promise<NewLink>) =>
    act(async () => {
      const made = await make();
      setOpened(null);
      setLink(made);
    });
  const demand = (box: HTMLInputElement) => {
    const wanted = box.checked;
    void act(() => api.demandSecondFactor(wanted)).then((done) => {
      box.checked = done === wanted;
    });
  };
  const member = team?.members.find(({ id }) => id === opened);
  return (
    <WidePage {...props} title={t("team.title")}>
      <p class="form-error" role="alert">
        {problem && teamRefusal(problem)}
      </p>
      {team !== null && (
        <>
          <section aria-labelledby="team-members">
            <h2 id="team-members">{t("team.members")}</h2>
            <Members members={team.members} onOpen={({ id }) => setOpened(id)} />
            <label class="choice">
              <input type="checkbox" checked={team.demanded} onChange={(event) => demand(event.currentTarget)} />
              <span>{t("team.demand")}</span>
            </label>
            <button type="button" class="link" onClick={() => goTo("audit")}>
              {t("audit.title")}
            </button>
          </section>
          <section aria-labelledby="team-invite">
            <h2 id="team-invite">{t("team.invitations")}</h2>
            <p>{t("team.invite.text")}</p>
            <Invite onInvite={(role) => void makeLink(() => api.invite(role))} />
            <Links invitations={team.invitations} members={team.members} onRevoke={(id) => void act(() => api.revokeInvitation(id))} />
          </section>
          <ApiKeySection />
          <section>
            <h2 id="team-roles">{t("team.roles")}</h2>
            <Roles roles={team.roles} />
          </section>
        </>
      )}
      {member && (
        <MemberSheet
          key={member.id}
          member={member}
          problem={problem}
          act={act}
          onPasswordLink={() => void makeLink(() => api.passwordLink(member.id))}
          onClose={() => setOpened(null)}
        />
      )}
      {link !== null && <LinkSheet link={link} onClose={() => setLink(null)} />}
    </WidePage>
  );
}
