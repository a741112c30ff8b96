// Many at once: a job that takes a moment, can be stopped half way, and undone.
import { accepted, conflict, gone, missing, ok } from "./answering.mjs";
import { passes } from "./filter.mjs";
import { matching } from "./searching.mjs";

const stepMs = 60;

function which(mock, { ids, filter, query }) {
  const found = query ? matching(mock, query).hits : mock.inquiries;
  return found.filter(ids ? ({ id }) => ids.includes(id) : passes(new URLSearchParams(filter)));
}

function apply(mock, inquiry, { state, assignee, add_topics: add = [], remove_topics: remove = [] }) {
  Object.assign(inquiry, {
    state: state ?? inquiry.state,
    assignee: assignee === undefined ? inquiry.assignee : assignee,
    topics: [...new Set([...inquiry.topics, ...add])].filter((id) => !remove.includes(id)),
    version: inquiry.version + 1,
  });
  mock.tell("inquiry", inquiry);
}

// One inquiry at a time; act gives what undoes it, or null.
function begin(mock, inquiries, act) {
  const job = { id: mock.newId(), running: true, stopped: false, failed: false, done: 0, all: inquiries.length, changed: 0, skipped: 0, undoable: false };
  const undo = [];
  mock.jobs.push({ job, undo });
  const step = () => {
    const inquiry = inquiries[job.done];
    if (inquiry === undefined || job.stopped) {
      Object.assign(job, { running: false, undoable: undo.length > 0 });
      mock.count();
      return;
    }
    const back = act(inquiry);
    back && undo.push([inquiry, back]);
    Object.assign(job, { done: job.done + 1, changed: job.changed + 1 });
    setTimeout(step, stepMs);
  };
  setTimeout(step, stepMs);
  return accepted(job);
}

function start({ mock, body }) {
  if (mock.jobs.some(({ job }) => job.running)) {
    return conflict();
  }
  return begin(mock, which(mock, body), (inquiry) => {
    if (body.erase) {
      mock.erase(inquiry);
      return null;
    }
    const { state, assignee, topics } = inquiry;
    apply(mock, inquiry, body.change);
    return { state, assignee, topics };
  });
}

function undo({ mock, match }) {
  const known = mock.jobs.find(({ job }) => job.id === match[1]);
  return begin(mock, known.undo.map(([inquiry]) => inquiry), (inquiry) => {
    Object.assign(inquiry, known.undo.find(([each]) => each === inquiry)[1]);
    apply(mock, inquiry, {});
    return null;
  });
}

const onJob = (act) => ({ mock, match }) => {
  const known = mock.jobs.find(({ job }) => job.id === match[1]);
  return known ? act(known.job) : missing;
};

export const bulkRoutes = [
  ["POST", /^\/bulk$/, start],
  ["GET", /^\/bulk\/(\w+)$/, onJob((job) => ok(job))],
  ["DELETE", /^\/bulk\/(\w+)$/, onJob((job) => ((job.stopped = true), gone))],
  ["POST", /^\/bulk\/(\w+)\/undo$/, undo],
];
