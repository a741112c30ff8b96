// English: the sheet of keys and the commands.
export const keys = {
  texts: {
    "help.search": "Search",
    "help.title": "Keyboard",
    "help.text": "The keys work in any keyboard layout.",
    "help.move": "Next, previous inquiry",
    "help.open": "Open the inquiry",
    "help.done": "Mark done",
    "help.keep": "Keep open, or reopen",
    "help.undo": "Undo, several times if need be",
    "help.instagram": "Open Instagram",
    "help.views": "New, Open, Done, Fading",
    "help.filter": "Go to the filter",
    "help.back": "Back, close",
    "help.help": "This sheet",
    "help.erase": "Erase for good (owner, privacy officer)",
    "help.note": "Write a note (Ctrl+Enter saves)",
    "help.topics": "Topics",
    "help.assign": "Assign to me or a colleague",

    "palette.title": "Commands",
    "palette.placeholder": "An action or a place",
    "palette.none": "Nothing has such a name.",
    "palette.inquiry": "This inquiry",
    "palette.go": "Go to",
    "palette.more": "Tools and settings",

    "help.palette": "Everything by its name",
    "help.answer": "Copy the answer that fits and mark done",
    "help.answers": "All answers: find and copy",
    "help.saved": "Views and filter",
    "help.pick": "Pick the inquiry; with Shift and j, k or arrows several",
    "help.pick.all": "Pick all that match",
  },
  plurals: {
    "palette.found": { one: "{count} command", other: "{count} commands" },
  },
} as const;
