// English: the map of what people ask.
export const map = {
  texts: {
    "map.switch": "How to look at it",
    "map.list": "List",
    "map.map": "Map",
    "map.label": "Map of what people ask",
    "map.hint": "Each circle is a group: the larger, the more often it is asked; near ones are asked in like words. Arrow keys move, Enter opens.",
    "map.answered": "has an answer",
    "map.open": "no answer yet",
    "map.table": "The map as a table",
    "map.question": "Question",
    "map.share": "Share",
    "map.inquiries": "Inquiries",
    "map.state": "Answer",
    "map.svg": "Map (SVG)",
    "map.csv": "Map as a table (CSV)",
    "map.failed": "The map could not be drawn.",
    "map.left": "{count} groups that are asked least are not on the map.",
    "map.chosen": "The chosen group",
  },
  plurals: {},
} as const;
