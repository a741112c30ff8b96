// What went wrong with a request, in a form that the page can act on: the status and code of the server's problem
// document (RFC 9457), or status 0 if the server could not be reached at all.
import type { Inquiry } from "./types";

export interface ChangedBy {
  readonly state: string | null;
  readonly assignee: string | null;
}

export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly retryAfterSeconds: number | null = null,
    // On a conflict: the inquiry as it is now.
    readonly current: Inquiry | null = null,
    // For what the page has words of its own for, if it knows the reason.
    readonly detail = "",
    // On a conflict: who of the team brought the inquiry to what it is now, where the server knows that.
    readonly changedBy: ChangedBy = { state: null, assignee: null },
  ) {
    super(code);
  }

  get unreachable(): boolean {
    return this.status === 0;
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const retry = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
  const body: unknown = await response.json().catch(() => null);
  const fields = (typeof body === "object" && body !== null ? body : {}) as { code?: unknown; detail?: unknown; current?: Inquiry; changed_by?: ChangedBy };
  return new Problem(
    response.status,
    typeof fields.code === "string" ? fields.code : "unknown",
    Number.isFinite(retry) ? retry : null,
    fields.current ?? null,
    typeof fields.detail === "string" ? fields.detail : "",
    fields.changed_by ?? undefined,
  );
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(0, "unreachable");
}
