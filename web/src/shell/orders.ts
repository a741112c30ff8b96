// What the page says to its service worker. "fill": fetch what is missing of the page's files.
export type ShellOrder = "fill";
