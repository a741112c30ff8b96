// Kyrgyz: the map of what people ask.
import type { map as english } from "../en/map";
import type { Kyrgyz } from "../catalogue";

export const map: Kyrgyz<typeof english> = {
  texts: {
    "map.switch": "Кантип кароо",
    "map.list": "Тизме",
    "map.map": "Карта",
    "map.label": "Эмнени сурашарынын картасы",
    "map.hint": "Ар бир тегерек — топ: чоңураагы көбүрөөк суралат; жакын тургандары окшош сөздөр менен суралат. Жебелер жылдырат, Enter ачат.",
    "map.answered": "жообу бар",
    "map.open": "жообу азырынча жок",
    "map.table": "Карта таблица түрүндө",
    "map.question": "Суроо",
    "map.share": "Үлүшү",
    "map.inquiries": "Кайрылуулар",
    "map.state": "Жооп",
    "map.svg": "Карта (SVG)",
    "map.csv": "Карта таблица болуп (CSV)",
    "map.failed": "Картаны тартуу мүмкүн болбоду.",
    "map.left": "Эң аз суралган топтор картада жок: {count}.",
    "map.chosen": "Тандалган топ",
  },
  plurals: {},
};
