// What the team did, newest first, and whether somebody tampered with the list. For the owner and the privacy officer.
import { useEffect, useState } from "preact/hooks";
import { api } from "../api";
import { auditActions, auditFinding, auditPage, auditQuery, isAuditAction, type AuditFilter, type AuditFinding, type AuditPerson, type AuditRow } from "../audit/client";
import { number, t } from "../i18n";
import { byName } from "../i18n/sorting";
import { asProblem, type Problem } from "../problem";
import { roleNames, type RoleName, type StaffMember } from "../types";
import { minuteText } from "./day_text";
import { wordsFor } from "./sign_in";
import { WidePage, type WidePageProps } from "./wide_page";

const everything: AuditFilter = { action: "", by: "" };

function roleText(role: string | null): string {
  const known = roleNames.find((each) => each === role);
  return known === undefined ? "" : t(`role.${known satisfies RoleName}`);
}

function whoText({ by }: AuditRow): string {
  if (by.kind === "machine") {
    return t("audit.by.machine");
  }
  if (by.kind === "key") {
    return by.name === null ? t("audit.by.key.gone") : t("audit.by.key", { name: by.name });
  }
  const role = roleText(by.role);
  const name = by.name ?? t("audit.by.gone");
  return role === "" ? name : `${name}, ${role}`;
}

// Whoever was taken away has no name any more, and that they are gone is what the act says.
function whomText(action: string, { name }: AuditPerson): string {
  if (name !== null) {
    return `: ${name}`;
  }
  return action === "removed" || action === "key_revoked" ? "" : `: ${t(action === "key_made" ? "audit.by.key.gone" : "audit.by.gone")}`;
}

function didText(row: AuditRow): string {
  const { action, to, role, count, by } = row;
  const did = isAuditAction(action) ? t(`audit.did.${action}`) : t("audit.did.unknown");
  const whom = to === null || to.id === by.id ? "" : whomText(action, to);
  const given = role === null ? "" : ` (${roleText(role)})`;
  return `${did}${whom}${given}${count === null ? "" : ` – ${number(count)}`}`;
}

function Rows({ rows }: { rows: readonly AuditRow[] }) {
  return (
    <ol class="wide-list audit-rows">
      {rows.map((row) => (
        <li key={row.number} class="wide-row">
          <time dateTime={row.time}>{minuteText(row.time)}</time>
          <span>
            {didText(row)}
            <small>{whoText(row)}</small>
          </span>
        </li>
      ))}
    </ol>
  );
}

function Finding({ finding }: { finding: AuditFinding }) {
  if (finding.broken !== null) {
    return (
      <p class="audit-broken" role="alert">
        {t("audit.broken", { number: number(finding.broken.at) })}
      </p>
    );
  }
  return <p>{finding.since === null ? t("audit.empty") : t("audit.whole", { since: minuteText(finding.since), rows: number(finding.rows) })}</p>;
}

interface FiltersProps {
  filter: AuditFilter;
  team: readonly StaffMember[];
  onFilter: (filter: AuditFilter) => void;
}

function Filters({ filter, team, onFilter }: FiltersProps) {
  const sorted = byName(auditActions.map((action) => ({ action, name: t(`audit.did.${action}`) })));
  return (
    <div class="wide-row">
      <label for="audit-by">{t("audit.by")}</label>
      <select id="audit-by" value={filter.by} onChange={(event) => onFilter({ ...filter, by: event.currentTarget.value })}>
        <option value="">{t("audit.all")}</option>
        {team.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value="machine">{t("audit.by.machine")}</option>
      </select>
      <label for="audit-action">{t("audit.action")}</label>
      <select id="audit-action" value={filter.action} onChange={(event) => onFilter({ ...filter, action: event.currentTarget.value as AuditFilter["action"] })}>
        <option value="">{t("audit.all")}</option>
        {sorted.map(({ action, name }) => (
          <option key={action} value={action}>
            {name}
          </option>
        ))}
      </select>
      <a class="link" href={`/api/v1/audit.csv${auditQuery(filter)}`} download="audit.csv">
        {t("audit.csv")}
      </a>
    </div>
  );
}

export function AuditPage(props: WidePageProps) {
  const [filter, setFilter] = useState(everything);
  const [rows, setRows] = useState<readonly AuditRow[]>([]);
  const [next, setNext] = useState<number | null>(null);
  const [finding, setFinding] = useState<AuditFinding | null>(null);
  const [team, setTeam] = useState<readonly StaffMember[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const attempt = (what: Promise<void>) =>
    void what.then(
      () => setProblem(null),
      (error: unknown) => setProblem(asProblem(error)),
    );
  useEffect(() => {
    attempt(auditFinding().then(setFinding));
    attempt(api.colleagues().then(setTeam));
  }, []);
  useEffect(() => {
    let wanted = true; // a quicker choice after this one counts
    attempt(
      auditPage(filter).then((page) => {
        if (wanted) {
          setRows(page.rows);
          setNext(page.next);
        }
      }),
    );
    return () => {
      wanted = false;
    };
  }, [filter]);
  const older = (before: number) =>
    attempt(
      auditPage(filter, before).then((page) => {
        setRows([...rows, ...page.rows]);
        setNext(page.next);
      }),
    );
  return (
    <WidePage {...props} title={t("audit.title")}>
      <p class="form-error" role="alert">
        {problem && wordsFor(problem)}
      </p>
      <section aria-label={t("audit.title")}>
        {finding !== null && <Finding finding={finding} />}
        <p>{t("audit.text")}</p>
        <Filters filter={filter} team={team} onFilter={setFilter} />
        {rows.length === 0 && finding !== null && problem === null ? <p>{t("audit.none")}</p> : <Rows rows={rows} />}
        {next !== null && (
          <button type="button" class="secondary" onClick={() => older(next)}>
            {t("audit.older")}
          </button>
        )}
      </section>
    </WidePage>
  );
}
