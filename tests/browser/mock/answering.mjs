// How the stand-in's resources answer. A route is [method, path under /api/v1 as a pattern, handler]; the handler gets
// { mock, match, body, seen, query } and gives { status, body, headers }.
export const ok = (body, headers) => ({ status: 200, body, headers });
export const made = (body) => ({ status: 201, body });
export const accepted = (body) => ({ status: 202, body });
export const gone = { status: 204 };
export const missing = { status: 404, body: { status: 404, code: "not_found" } };
export const stale = { status: 412, body: { status: 412, code: "stale" } };
export const forbidden = { status: 403, body: { status: 403, code: "forbidden" } };
export const refused = (detail) => ({ status: 400, body: { status: 400, code: "invalid", detail } });
export const conflict = (current, by = { state: null, assignee: null }) => ({ status: 409, body: { status: 409, code: "conflict", current, changed_by: by } });

export const hex = (number) => number.toString(16).padStart(16, "0");
export const masked = (text) => text.replace(/\+?\d{6,}/g, "[phone]");
export const member = { id: hex(7), name: "Айгүл" };
