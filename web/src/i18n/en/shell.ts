// English: the page as an installed app.
export const shell = {
  texts: {
    "shell.about": "An inbox for Instagram Direct that keeps the words and forgets who said them.",
    "shell.install": "Install as an app",
    "shell.install.ios": "To install it as an app: Share, then “Add to Home Screen”.",
    "shell.newer": "There is a new version of this page.",
    "shell.reload": "Reload",
    "shell.offline": "No connection",
    "shell.offline.text": "The texts are kept on the server only, never on this device, so there is nothing to show right now. The page goes on by itself as soon as there is a connection.",
    "shell.offline.try": "Try again",
  },
  plurals: {},
} as const;
