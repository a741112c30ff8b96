// English: many inquiries at once.
export const many = {
  texts: {
    "many.title": "Pick several",
    "many.none": "Tap what to pick.",
    "many.all": "All that match are picked.",
    "many.row": "Picked.",
    "many.pick.all": "All that match",
    "many.progress": "{done} of {all}",
    "many.take": "Take away",
    "many.erase.title": "Erase all that is picked?",
    "many.stopped": "Stopped.",
    "many.failed": "It ended before its time; what is told here was done.",
    "many.busy": "Another change of many is under way. Wait for it, or stop it.",
    "many.forbidden": "You may not do this.",
    "many.refused": "These can’t be changed together. Pick fewer, or search with other words.",
  },
  plurals: {
    "many.picked": { one: "{count} picked", other: "{count} picked" },
    "many.changed": { one: "{count} inquiry changed.", other: "{count} inquiries changed." },
    "many.undone": { one: "{count} inquiry is as before.", other: "{count} inquiries are as before." },
    "many.skipped": { one: "{count} was left alone: changed or gone meanwhile.", other: "{count} were left alone: changed or gone meanwhile." },
  },
} as const;
