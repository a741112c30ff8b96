// English: the page as a whole: its frame, the connection, settings, what it tells in passing.
export const page = {
  texts: {
    "app.promise": "Keeps the words, forgets who said them.",
    "app.privacy": "Privacy policy",
    "app.stored": "What is stored",
    "app.limits": "Who can learn what",
    "app.loading": "Loading",
    "app.close": "Close",
    "app.unreachable": "Wordkeep can’t be reached",
    "app.unreachable.text": "The server doesn’t answer. This page tries again by itself.",

    "toast.done": "Done.",
    "toast.opened": "Kept open.",
    "toast.reopened": "Reopened.",
    "toast.undo": "Undo",
    "toast.undone": "Undone.",
    "toast.nothing": "There is nothing to undo.",
    "toast.copied": "Copied.",
    "toast.uncopied": "The browser didn’t allow copying.",
    "toast.conflict": "Somebody was faster: this inquiry is now in “{view}”. Nothing was overwritten.",
    "toast.gone": "This inquiry has been erased meanwhile.",
    "toast.busy": "The server can’t save right now. The inquiry is back where it was; try again in a moment.",
    "toast.offline": "No connection, so nothing was changed. Try again in a moment.",
    "toast.dismiss": "Dismiss",

    "connection.lost": "The connection is lost. Trying again…",
    "connection.offline": "You are offline. What you see may be old.",
    "connection.back": "Connected again.",

    "app.copy": "Copy",

    "settings.title": "Settings",
    "settings.language": "Language",
    "settings.theme": "Appearance",
    "settings.theme.system": "As the system",
    "settings.theme.light": "Light",
    "settings.theme.dark": "Dark",
    "settings.who": "Signed in as {name}",
    "settings.signout": "Sign out",
    "settings.keys": "Keyboard keys",

    "app.cancel": "Cancel",

    "toast.busy.requests": "The server can’t save right now. Nothing was changed; try again in a moment.",
  },
  plurals: {},
} as const;
