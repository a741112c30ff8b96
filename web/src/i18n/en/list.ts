// English: the list and its views.
export const list = {
  texts: {
    "view.new": "New",
    "view.open": "Open",
    "view.done": "Done",
    "view.fading": "Fading",
    "view.label": "Views",

    "mailbox.label": "Mailbox",
    "mailbox.all": "All mailboxes",

    "list.label": "Inquiries: {view}",
    "list.failed": "The list can’t be loaded right now.",
    "list.retry": "Try again",
    "list.warming": "Still opening what is kept. The list grows by itself.",
    "list.earlier": "From before the restart, in no order",
    "list.why": "Why?",
    "list.why.title": "Why these have no order",
    "list.why.text":
      "Wordkeep writes down no dates and no order of messages, so nobody can ever tell from what is kept who wrote when.",
    "list.why.more":
      "The order of arrival lives in memory only. After a restart it is forgotten, so everything from before stands below what came since, always in the same random order. Nothing is lost.",

    "empty.new": "All quiet",
    "empty.new.text": "New inquiries appear here by themselves as soon as somebody writes to you on Instagram.",
    "empty.open": "Nothing is open",
    "empty.open.text": "Inquiries that you keep open stay here until they are done.",
    "empty.done": "Nothing here yet",
    "empty.done.text": "What you mark done moves here. After a while it fades, and then it is erased.",
    "empty.fading": "Nothing is fading",
    "empty.fading.text": "What has been done for a while comes here before it is erased for good. Until then you can take it back.",
    "empty.mailbox": "Only one mailbox is shown.",
    "empty.mailbox.all": "Show all mailboxes",

    "view.mine": "Mine",
    "view.unassigned": "Unassigned",
    "view.filtered": "Filtered",

    "empty.view": "Nothing here",
    "empty.view.text": "No inquiry fits this view right now. New ones appear by themselves.",
  },
  plurals: {
    "list.messages": { one: "{count} message", other: "{count} messages" },
    "list.arrived": { one: "{count} new", other: "{count} new" },

    "live.arrived": { one: "{count} new inquiry", other: "{count} new inquiries" },

    "view.count": { one: "{count} inquiry", other: "{count} inquiries" },
  },
} as const;
