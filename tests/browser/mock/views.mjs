// Saved views.
import { gone, made, missing, ok, stale } from "./answering.mjs";
import { passes } from "./filter.mjs";

const shown = (mock, view) => ({ ...view, own: true, count: mock.inquiries.filter(passes(new URLSearchParams(view.filter))).length });

function write(mock, { name, filter, shared }, view = { id: mock.newId() }) {
  Object.assign(view, { name, filter, shared: shared ?? false, version: mock.newId() });
  mock.views = [...mock.views.filter((each) => each !== view), view];
  mock.tell("changed", { list: "views" });
  return shown(mock, view);
}

const onView = (act) => (call) => {
  const view = call.mock.views.find(({ id }) => id === call.match[1]);
  return !view ? missing : call.seen !== `"${view.version}"` ? stale : act(call, view);
};

export const viewRoutes = [
  ["GET", /^\/views$/, ({ mock }) => ok({ views: mock.views.map((view) => shown(mock, view)) })],
  ["POST", /^\/views$/, ({ mock, body }) => made(write(mock, body))],
  ["PATCH", /^\/views\/(\w+)$/, onView(({ mock, body }, view) => ok(write(mock, body, view)))],
  ["DELETE", /^\/views\/(\w+)$/, onView(({ mock }, view) => {
    mock.views = mock.views.filter((each) => each !== view);
    mock.tell("changed", { list: "views" });
    return gone;
  })],
];

// How many each shows, as the live feed tells.
export function viewCounts(mock) {
  return Object.fromEntries(mock.views.map((view) => [view.id, shown(mock, view).count]));
}
