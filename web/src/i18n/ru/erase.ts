// Russian: erasing by words.
import type { erase as english } from "../en/erase";
import type { Russian } from "../catalogue";

export const erase: Russian<typeof english> = {
  texts: {
    "erase.action": "Стереть навсегда (Delete)",
    "erase.title": "Стереть это обращение?",
    "erase.text": "{messages} будет стёрто навсегда вместе со всем, что добавила команда.",
    "erase.note": "Вернуть нельзя будет ничем: ни отменой, ни запоздалой доставкой из Instagram, ни восстановлением копии.",
    "erase.submit": "Стереть навсегда",
    "erase.done": "Стёрто навсегда.",
    "erase.many.title": "Стереть тексты по просьбе",
    "erase.many.text": "Когда кто-то просит стереть то, что написал. Сначала видно, что подходит; без вашего слова ничего не стирается.",
    "erase.many.match": "Что искать",
    "erase.many.exact": "Именно этот текст",
    "erase.many.words": "Все эти слова, в любом месте текста",
    "erase.many.words.label": "Слова",
    "erase.many.find": "Найти",
    "erase.many.none": "Ни один хранимый текст не подходит.",
    "erase.many.progress": "Стёрто {done} из {all}",
    "erase.many.stop": "Остановить",
    "erase.many.stopped": "Остановлено: стёрто {done} из {all}. Чтобы продолжить, найдите ещё раз.",
    "erase.many.ended": "Готово: стёрто навсегда {done} из {all}.",
    "erase.many.failed": "Сейчас запись невозможна; стёрто {done} из {all}. Чтобы продолжить, найдите ещё раз.",
    "erase.many.refused": "Не получилось. Возможно, уже идёт другое стирание; попробуйте чуть позже.",
  },
  plurals: {
    "erase.found": { one: "Подходит {count} текст.", few: "Подходят {count} текста.", many: "Подходят {count} текстов.", other: "Подходят {count} текста." },
    "erase.all": { one: "Стереть навсегда {count} текст", few: "Стереть навсегда {count} текста", many: "Стереть навсегда {count} текстов", other: "Стереть навсегда {count} текста" },
  },
};
