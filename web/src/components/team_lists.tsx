// The parts of the page of the team: members, links that are open, and what each role may do.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import { roleNames, type Invitation, type Member, type Right, type RoleName, type RoleRights } from "../types";
import { dayText } from "./day_text";

export function RoleSelect(props: { id: string; role: RoleName; onChoose: (role: RoleName, select: HTMLSelectElement) => void }) {
  return (
    <select id={props.id} value={props.role} onChange={(event) => props.onChoose(event.currentTarget.value as RoleName, event.currentTarget)}>
      {roleNames.map((each) => (
        <option key={each} value={each}>
          {t(`role.${each}`)}
        </option>
      ))}
    </select>
  );
}

export function Members({ members, onOpen }: { members: readonly Member[]; onOpen: (member: Member) => void }) {
  return (
    <ul class="wide-list">
      {members.map((member) => (
        <li key={member.id}>
          <button type="button" class="member" onClick={() => onOpen(member)}>
            <strong>{member.name}</strong>
            <span>{t(`role.${member.role}`)}</span>
            {member.own && <span>{t("team.you")}</span>}
            {!member.active && <span>{t("team.suspended")}</span>}
            {member.second_factor && <span>{t("team.factor.on")}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

export function Invite({ onInvite }: { onInvite: (role: RoleName) => void }) {
  const [role, setRole] = useState<RoleName>("agent");
  return (
    <form
      class="wide-row"
      onSubmit={(event) => {
        event.preventDefault();
        onInvite(role);
      }}
    >
      <label for="invite-role">{t("team.role")}</label>
      <RoleSelect id="invite-role" role={role} onChoose={setRole} />
      <button type="submit" class="primary">
        {t("team.invite")}
      </button>
    </form>
  );
}

interface LinksProps {
  invitations: readonly Invitation[];
  members: readonly Member[];
  onRevoke: (id: string) => void;
}

export function Links({ invitations, members, onRevoke }: LinksProps) {
  const whose = ({ role, member }: Invitation) =>
    member === null
      ? t("team.link.join", { role: t(`role.${role}`) })
      : t("team.link.password", { name: members.find(({ id }) => id === member)?.name ?? "" });
  return (
    <ul class="wide-list">
      {invitations.map((invitation) => (
        <li key={invitation.id} class="wide-row">
          <span>
            {whose(invitation)}
            <small>{t("team.link.until", { day: dayText(invitation.ends) })}</small>
          </span>
          <button type="button" class="secondary" onClick={() => onRevoke(invitation.id)}>
            {t("team.revoke")}
          </button>
        </li>
      ))}
    </ul>
  );
}

export function Roles({ roles }: { roles: readonly RoleRights[] }) {
  const rights = roles.reduce<readonly Right[]>((all, role) => (role.rights.length > all.length ? role.rights : all), []);
  return (
    <div class="wide-scroll" role="region" aria-labelledby="team-roles" tabIndex={0}>
      <table class="rights">
        <thead>
          <tr>
            <th scope="col">{t("team.may")}</th>
            {roles.map(({ role }) => (
              <th key={role} scope="col">
                {t(`role.${role}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rights.map((right) => (
            <tr key={right}>
              <th scope="row">{t(`right.${right}`)}</th>
              {roles.map((role) => (
                <td key={role.role}>
                  <span aria-hidden="true">{role.rights.includes(right) ? "✓" : "–"}</span>
                  <span class="unseen">{t(role.rights.includes(right) ? "team.yes" : "team.no")}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
