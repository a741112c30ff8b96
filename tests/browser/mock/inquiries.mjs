// The list and one inquiry.
import { conflict, missing, ok } from "./answering.mjs";
import { passes } from "./filter.mjs";

function page({ mock, query }) {
  const limit = Number(query.get("limit") ?? 50);
  const from = query.get("cursor") ? mock.inquiries.findIndex(({ id }) => id === query.get("cursor")) + 1 : 0;
  const fits = passes(query);
  const rows = [];
  let at = from;
  for (; at < mock.inquiries.length && rows.length < limit; at++) {
    const row = mock.inquiries[at];
    if (fits(row)) {
      rows.push(row);
    }
  }
  const next = at < mock.inquiries.length ? rows.at(-1)?.id ?? null : null;
  return ok({ inquiries: rows, next, counts: mock.counts(), matching: mock.inquiries.filter(fits).length, warming: false });
}

// Topics or the assignee.
function mark(mock, inquiry, { assignee, expected, add_topics: add, remove_topics: remove }) {
  if (expected !== undefined && expected.assignee !== inquiry.assignee) {
    return conflict(inquiry, mock.changedBy);
  }
  inquiry.assignee = assignee === undefined ? inquiry.assignee : assignee;
  inquiry.topics = [...new Set([...inquiry.topics, ...(add ?? [])])].filter((id) => !(remove ?? []).includes(id));
  inquiry.version++;
  mock.tell("inquiry", inquiry);
  mock.count();
  return ok(inquiry);
}

const onInquiry = (act) => (call) => {
  const inquiry = call.mock.inquiries.find((each) => each.id === call.match[1]);
  return inquiry ? act(call, inquiry) : missing;
};

export const inquiryRoutes = [
  ["GET", /^\/inquiries$/, page],
  ["GET", /^\/inquiries\/([0-9a-f]{16})$/, onInquiry((call, inquiry) => ok(inquiry))],
  ["DELETE", /^\/inquiries\/([0-9a-f]{16})$/, onInquiry(({ mock }, inquiry) => {
    mock.erase(inquiry);
    return ok({ texts: 1 });
  })],
  ["PATCH", /^\/inquiries\/([0-9a-f]{16})$/, onInquiry(({ mock, body }, inquiry) => {
    if (body.state === undefined) {
      return mark(mock, inquiry, body);
    }
    if (body.expected !== inquiry.state) {
      return conflict(inquiry, mock.changedBy);
    }
    mock.change(inquiry, body.state);
    return ok(inquiry);
  })],
];
