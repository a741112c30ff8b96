// Russian: the sheet of keys and the commands.
import type { keys as english } from "../en/keys";
import type { Russian } from "../catalogue";

export const keys: Russian<typeof english> = {
  texts: {
    "help.search": "Поиск",
    "help.title": "Клавиатура",
    "help.text": "Клавиши работают в любой раскладке.",
    "help.move": "Следующее, предыдущее обращение",
    "help.open": "Открыть обращение",
    "help.done": "Отметить готовым",
    "help.keep": "Взять или вернуть в работу",
    "help.undo": "Отменить, можно несколько раз",
    "help.instagram": "Открыть Instagram",
    "help.views": "Новые, В работе, Готово, Исчезают",
    "help.filter": "Перейти к фильтру",
    "help.back": "Назад, закрыть",
    "help.help": "Эта справка",
    "help.erase": "Стереть навсегда (владелец, ответственный за данные)",
    "help.note": "Написать заметку (Ctrl+Enter сохраняет)",
    "help.topics": "Темы",
    "help.assign": "Назначить себе или коллеге",

    "palette.title": "Команды",
    "palette.placeholder": "Действие или место",
    "palette.none": "Ничего с таким названием нет.",
    "palette.inquiry": "Это обращение",
    "palette.go": "Перейти",
    "palette.more": "Инструменты и настройки",

    "help.palette": "Всё по названию",
    "help.answer": "Скопировать подходящий ответ и закрыть",
    "help.answers": "Все ответы: найти и скопировать",
    "help.saved": "Виды и фильтр",
    "help.pick": "Выбрать обращение; с Shift и j, k или стрелками несколько",
    "help.pick.all": "Выбрать все подходящие",
  },
  plurals: {
    "palette.found": { one: "{count} команда", few: "{count} команды", many: "{count} команд", other: "{count} команды" },
  },
};
