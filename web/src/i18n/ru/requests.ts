// Russian: requests for erasure.
import type { requests as english } from "../en/requests";
import type { Russian } from "../catalogue";

export const requests: Russian<typeof english> = {
  texts: {
    "requests.title": "Просьбы о стирании",
    "requests.pane": "Просьба",
    "requests.empty": "Никто не ждёт",
    "requests.empty.text": "Когда кто-то попросит на публичной странице стереть свой текст, просьба появится здесь.",
    "requests.form": "Открыть публичную страницу",
    "requests.idle": "Выберите просьбу из списка.",
    "requests.pasted": "Что вставлено",
    "requests.exact": "Те же слова",
    "requests.similar": "Похожие",
    "requests.none": "Подходящих текстов нет.",
    "requests.searching": "Просматриваем все сохранённые тексты…",
    "requests.failed": "Просьбу сейчас не показать. Выберите её ещё раз чуть позже.",
    "requests.more": "и ещё {count} с теми же словами",
    "requests.percent": "сходство {percent} %",
    "requests.erase": "Стереть…",
    "requests.decline": "Отклонить…",
    "requests.erase.title": "Стереть и закрыть просьбу?",
    "requests.erase.text": "Выбранные тексты будут стёрты навсегда, вставленное — тоже. Тот, кто просил, сможет прочесть, что это сделано.",
    "requests.erased": "Стёрто, просьба закрыта.",
    "requests.decline.title": "Отклонить просьбу?",
    "requests.decline.text": "Ни один текст не будет стёрт. Вставленное всё равно сотрётся, а тот, кто просил, сможет прочесть причину.",
    "requests.decline.submit": "Отклонить",
    "requests.declined": "Отклонено.",
    "requests.reason": "Причина",
    "requests.reason.not_found": "Такого текста нет",
    "requests.reason.unclear": "Неясно, какой текст имеется в виду",
    "requests.reason.needed": "Текст ещё нужен",
    "requests.reason.no_request": "Ни о чём не просят",
    "requests.settled": "Кто-то уже решил эту просьбу.",
    "requests.changed": "Подходящие тексты изменились. Посмотрите ещё раз.",
  },
  plurals: {
    "requests.count": { one: "{count} просьба ждёт", few: "{count} просьбы ждут", many: "{count} просьб ждут", other: "{count} просьбы ждут" },
    "requests.exact.all": { one: "Стереть {count} текст с теми же словами", few: "Стереть все {count} текста с теми же словами", many: "Стереть все {count} текстов с теми же словами", other: "Стереть все {count} текста с теми же словами" },
  },
};
