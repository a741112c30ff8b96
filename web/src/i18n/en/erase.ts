// English: erasing by words.
export const erase = {
  texts: {
    "erase.action": "Erase for good (Delete)",
    "erase.title": "Erase this inquiry?",
    "erase.text": "{messages} will be erased for good, with everything the team added.",
    "erase.note": "Nobody can bring it back: not undo, not a late delivery from Instagram, not a backup restored here.",
    "erase.submit": "Erase for good",
    "erase.done": "Erased for good.",
    "erase.many.title": "Erase texts on request",
    "erase.many.text": "When somebody asks for what they wrote to be erased. First you see what matches; nothing is erased before you say so.",
    "erase.many.match": "What to look for",
    "erase.many.exact": "Exactly this text",
    "erase.many.words": "All of these words, anywhere in a text",
    "erase.many.words.label": "The words",
    "erase.many.find": "Look",
    "erase.many.none": "No kept text matches.",
    "erase.many.progress": "{done} of {all} erased",
    "erase.many.stop": "Stop",
    "erase.many.stopped": "Stopped: {done} of {all} erased. Look again to go on with the rest.",
    "erase.many.ended": "Done: {done} of {all} erased for good.",
    "erase.many.failed": "The store can’t be written right now; {done} of {all} erased. Look again to go on.",
    "erase.many.refused": "That didn’t work. Perhaps another erasure is under way; try again in a moment.",
  },
  plurals: {
    "erase.found": { one: "{count} kept text matches.", other: "{count} kept texts match." },
    "erase.all": { one: "Erase {count} text for good", other: "Erase {count} texts for good" },
  },
} as const;
