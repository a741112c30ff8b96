// Russian: the map of what people ask.
import type { map as english } from "../en/map";
import type { Russian } from "../catalogue";

export const map: Russian<typeof english> = {
  texts: {
    "map.switch": "Как смотреть",
    "map.list": "Списком",
    "map.map": "Картой",
    "map.label": "Карта того, что спрашивают",
    "map.hint": "Каждый круг — группа: чем больше, тем чаще спрашивают; рядом стоят вопросы похожими словами. Стрелки перемещают, Enter открывает.",
    "map.answered": "ответ есть",
    "map.open": "ответа пока нет",
    "map.table": "Карта в виде таблицы",
    "map.question": "Вопрос",
    "map.share": "Доля",
    "map.inquiries": "Обращения",
    "map.state": "Ответ",
    "map.svg": "Карта (SVG)",
    "map.csv": "Карта таблицей (CSV)",
    "map.failed": "Карту не удалось нарисовать.",
    "map.left": "На карте нет групп, о которых спрашивают реже всего: {count}.",
    "map.chosen": "Выбранная группа",
  },
  plurals: {},
};
