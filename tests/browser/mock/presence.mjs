// Who looks at what: what the page says of itself stands in mock.looked; colleagues look with mock.look(inquiry, ids).
import { gone } from "./answering.mjs";

export const presenceRoutes = [
  ["PUT", /^\/live\/([0-9a-f]{16})$/, ({ mock, body }) => {
    mock.looked.push(body.inquiry);
    return gone;
  }],
];
