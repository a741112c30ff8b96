// What the owner can do with a member of the team, and the sheet that shows a one-time link once.
import { useState } from "preact/hooks";
import { api } from "../api";
import { copyText } from "../clipboard";
import { t } from "../i18n";
import type { Problem } from "../problem";
import type { Member, NewLink } from "../types";
import { dayText } from "./day_text";
import { Sheet } from "./sheet";
import { wordsFor } from "./sign_in";
import { RoleSelect } from "./team_lists";

export function teamRefusal(problem: Problem): string {
  return problem.code === "last_owner" ? t("team.last") : problem.status === 409 ? t("team.own.first") : wordsFor(problem);
}

export function LinkSheet({ link, onClose }: { link: NewLink; onClose: () => void }) {
  const [copied, setCopied] = useState(false);
  return (
    <Sheet title={t("team.link.title")} kind="card" onClose={onClose}>
      <div class="factor-step">
        <p>{t("team.link.text", { day: dayText(link.ends) })}</p>
        <code class="command link-once">{link.link}</code>
        <button type="button" class="primary wide" autofocus onClick={() => void copyText(link.link).then(setCopied)}>
          {t(copied ? "factor.codes.copied" : "team.link.copy")}
        </button>
      </div>
    </Sheet>
  );
}

function Remove({ member, onRemove }: { member: Member; onRemove: () => void }) {
  const [asked, setAsked] = useState(false);
  return asked ? (
    <>
      <p role="alert">{t("team.remove.text", { name: member.name })}</p>
      <button type="button" class="danger wide" onClick={onRemove}>
        {t("team.remove.really")}
      </button>
    </>
  ) : (
    <button type="button" class="secondary wide" onClick={() => setAsked(true)}>
      {t("team.remove")}
    </button>
  );
}

interface MemberSheetProps {
  member: Member;
  problem: Problem | null;
  act: (what: () => Promise<unknown>) => Promise<boolean>;
  onPasswordLink: () => void;
  onClose: () => void;
}

export function MemberSheet({ member, problem, act, onPasswordLink, onClose }: MemberSheetProps) {
  const change = (what: () => Promise<unknown>) => () => void act(what);
  return (
    <Sheet title={member.name} kind="card" onClose={onClose}>
      <div class="factor-step">
        <div class="wide-row">
          <label for="member-role">{t("team.role")}</label>
          <RoleSelect
            id="member-role"
            role={member.role}
            onChoose={(role, select) =>
              void act(() => api.changeMember(member.id, { role })).then((done) => {
                select.value = done ? role : member.role;
              })
            }
          />
        </div>
        <p class="form-error" role="alert">
          {problem && teamRefusal(problem)}
        </p>
        {member.active && (
          <button type="button" class="secondary wide" onClick={onPasswordLink}>
            {t("team.password.link")}
          </button>
        )}
        {member.second_factor && (
          <button type="button" class="secondary wide" onClick={change(() => api.resetSecondFactor(member.id))}>
            {t("team.factor.reset")}
          </button>
        )}
        <button type="button" class="secondary wide" onClick={change(() => api.changeMember(member.id, { active: !member.active }))}>
          {t(member.active ? "team.suspend" : "team.let.in")}
        </button>
        <Remove member={member} onRemove={() => void act(() => api.removeMember(member.id))} />
      </div>
    </Sheet>
  );
}
