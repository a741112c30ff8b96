// English: the reading pane: one inquiry and what can be done with it.
export const inquiry = {
  texts: {
    "pane.label": "Reading pane",
    "pane.idle": "Nothing chosen yet",
    "pane.idle.text": "Choose an inquiry from the list.",
    "pane.idle.keys": "move through the list, {enter} opens, {help} shows all keys.",

    "state.new": "New",
    "state.open": "Open",
    "state.done": "Done",
    "state.fading": "Fading",

    "inquiry.label": "Inquiry",
    "inquiry.actions": "Actions",
    "inquiry.done": "Done. After a while it fades, and then it is erased.",
    "inquiry.fading": "About to be erased. Reopen it if you still need it.",
    "inquiry.gone": "This inquiry has been erased.",

    "action.done": "Done",
    "action.keep": "Keep open",
    "action.reopen": "Reopen",
    "action.instagram": "Open Instagram",
    "action.newtab": "(opens in a new tab)",
    "action.copy": "Copy text",
    "action.back": "Back to the list",
    "action.next": "Next inquiry",
    "action.previous": "Previous inquiry",

    "presence.somebody": "Somebody",
    "presence.one": "{names} is looking at this too.",
    "presence.several": "{names} are looking at this too.",

    "conflict.title": "Somebody was faster",
    "conflict.title.by": "{name} was faster",
    "conflict.title.own": "You changed it on another page",
    "conflict.state": "It is in “{now}” now; you wanted “{wanted}”. Nothing was overwritten.",
    "conflict.assignee": "Assigned now: {now}; you wanted: {wanted}. Nothing was overwritten.",
    "conflict.theirs": "Keep theirs",
    "conflict.mine": "Apply mine anyway",

    "placeholder.name": "name",
    "placeholder.phone": "phone",
    "placeholder.e-mail": "e-mail",
    "placeholder.handle": "handle",
    "placeholder.link": "link",
    "placeholder.address": "address",
    "placeholder.card": "card",
    "placeholder.iban": "IBAN",
    "placeholder.account": "account",
    "placeholder.id": "ID number",
    "placeholder.date": "date",
    "placeholder.ip": "IP address",
    "placeholder.wallet": "wallet",
    "placeholder.tracking": "tracking number",
    "placeholder.hidden": "hidden",
    "placeholder.why": "Removed before it was kept",

    "similar.title": "Similar inquiries",

    "turn.today": "Within a day",
    "turn.look": "Look through them",
  },
  plurals: {
    "similar.count": { one: "{count} similar", other: "{count} similar" },

    "turn.days": { one: "In {count} day", other: "In {count} days" },
    "turn.erased": { one: "{count} fading inquiry will be erased for good.", other: "{count} fading inquiries will be erased for good." },
  },
} as const;
