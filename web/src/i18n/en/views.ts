// English: saved views and filters.
export const views = {
  texts: {
    "saved.label": "Views and filter",
    "saved.save": "Save as a view",
    "saved.change": "Change the view",
    "saved.edit": "Change “{name}”",
    "saved.name": "Name",
    "saved.shared": "For the whole team",
    "saved.shared.title": "Shared with the team",
    "saved.remove": "Delete",
    "saved.removed": "“{name}” is deleted.",
    "saved.invalid": "This can’t be saved. Choose a short name that holds no personal data.",
    "saved.forbidden": "This view is a colleague’s.",
    "saved.gone": "This view is gone already.",
    "saved.stale": "Somebody changed the views meanwhile. Look at it again.",
    "saved.long": "The name is too long, or there are too many views.",

    "filter.any": "any",
    "filter.several": "several",
    "filter.no.topic": "without a topic",
  },
  plurals: {},
} as const;
