// English: searching.
export const search = {
  texts: {
    "search.label": "Search",
    "search.placeholder": "Search all words",
    "search.clear": "Clear the search",
    "search.hits": "Found inquiries",
    "search.hints": "Any form of a word, in any letters or keyboard layout. You can add:",
    "search.hint.phrase": "these words side by side",
    "search.hint.without": "without this word",
    "search.example.phrase": "“in stock”",
    "search.example.without": "-delivery",
    "search.filters": "Only in:",
    "search.nothing": "Nothing found",
    "search.nothing.text": "Try fewer words, the beginning of a word, or no filter. What was erased can’t be found any more.",
    "search.unfinished": "Go on typing",
    "search.unknown": "There is no such filter: {filter}",
    "search.relaxed": "nothing has all of these words; these have all but one",
    "search.cut": "the search was too long; only its beginning counts",
    "search.more": "{found} or more",
    "search.next": "Show more",
    "search.failed": "The search can’t be answered right now.",
    "search.indexing": "What was kept before the restart is still being opened: {percent} %.",
  },
  plurals: {
    "search.found": { one: "{count} inquiry", other: "{count} inquiries" },
  },
} as const;
