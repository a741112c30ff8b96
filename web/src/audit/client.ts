// The audit as the server tells it.
import { request } from "../api";

export const auditActions = [
  "owner_made", "invited", "password_link_made", "link_revoked", "joined", "signed_in", "signed_out", "sign_ins_ended", "password_changed",
  "password_replaced", "role_changed", "suspended", "let_in_again", "removed", "factor_set_up", "factor_turned_off", "factor_reset",
  "recovery_codes_renewed", "factor_demanded", "factor_no_longer_demanded", "sign_ins_refused", "exported", "questions_exported", "erased",
  "erased_found", "erased_many", "request_granted", "request_declined", "changed_many", "change_undone", "turn_run", "mask_words_changed",
  "topic_made", "topic_changed", "topic_merged", "topic_removed", "rule_made", "rule_changed", "rule_removed", "answer_published",
  "answer_withdrawn", "round_closed", "round_taken_back", "account_connected", "backed_up", "restored", "master_key_replaced",
  "data_key_replaced", "audit_begun", "audit_pruned", "audit_mended", "key_made", "key_revoked",
] as const;
export type AuditAction = (typeof auditActions)[number];

export interface AuditPerson {
  readonly id: string;
  readonly name: string | null; // null: gone
}

export interface AuditRow {
  readonly number: number;
  readonly time: string;
  readonly by: { readonly kind: "member" | "key" | "machine"; readonly id: string | null; readonly name: string | null; readonly role: string | null };
  readonly action: string;
  readonly to: AuditPerson | null;
  readonly role: string | null;
  readonly count: number | null;
}

export interface AuditFinding {
  readonly whole: boolean;
  readonly rows: number;
  readonly since: string | null;
  readonly broken: { readonly at: number; readonly what: string } | null;
}

export interface AuditFilter {
  readonly action: AuditAction | "";
  readonly by: string; // an id, "machine", or "" for all
}

export function auditQuery({ action, by }: AuditFilter, before?: number): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ action, by, before: before === undefined ? "" : String(before) })) {
    if (value !== "") {
      query.set(name, value);
    }
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

export const auditPage = (filter: AuditFilter, before?: number) =>
  request<{ rows: AuditRow[]; next: number | null }>("GET", `/audit${auditQuery(filter, before)}`);
export const auditFinding = () => request<AuditFinding>("GET", "/audit/check");

export function isAuditAction(action: string): action is AuditAction {
  return (auditActions as readonly string[]).includes(action);
}
