// English: notes, and whose an inquiry is.
export const notes = {
  texts: {
    "note.title": "Notes",
    "note.new": "New note",
    "note.placeholder": "For colleagues only",
    "note.save": "Save",
    "note.change": "Change the note",
    "note.remove": "Delete the note",
    "note.you": "You",
    "note.left": "Somebody who left",
    "note.kept": "The note is kept.",
    "note.removed": "Note deleted.",
    "note.masked": "{kinds} will be masked before this is kept.",
    "note.now": "Now it reads:",
    "note.others": "Only who wrote a note can change it.",
    "note.gone": "This note is gone already.",
    "note.changed": "This note was changed elsewhere. See how it is now; your words are still here.",
    "note.long": "That is too long, or there are too many notes. Make it shorter.",

    "assign.title": "Whose is it?",
    "assign.nobody": "nobody",
    "assign.whose": "Assigned: {name}",
    "assign.done": "Assigned: {name}.",
  },
  plurals: {},
} as const;
