// Russian: the reading pane: one inquiry and what can be done with it.
import type { inquiry as english } from "../en/inquiry";
import type { Russian } from "../catalogue";

export const inquiry: Russian<typeof english> = {
  texts: {
    "pane.label": "Чтение",
    "pane.idle": "Пока ничего не выбрано",
    "pane.idle.text": "Выберите обращение в списке.",
    "pane.idle.keys": "ведут по списку, {enter} открывает, {help} показывает все клавиши.",

    "state.new": "Новое",
    "state.open": "В работе",
    "state.done": "Готово",
    "state.fading": "Исчезает",

    "inquiry.label": "Обращение",
    "inquiry.actions": "Действия",
    "inquiry.done": "Готово. Со временем исчезнет, а затем будет стёрто.",
    "inquiry.fading": "Скоро будет стёрто. Верните в работу, если оно ещё нужно.",
    "inquiry.gone": "Это обращение стёрто.",

    "action.done": "Готово",
    "action.keep": "В работу",
    "action.reopen": "Вернуть в работу",
    "action.instagram": "Открыть Instagram",
    "action.newtab": "(откроется в новой вкладке)",
    "action.copy": "Копировать текст",
    "action.back": "Назад к списку",
    "action.next": "Следующее обращение",
    "action.previous": "Предыдущее обращение",

    "presence.somebody": "Кто-то",
    "presence.one": "{names} тоже смотрит это обращение.",
    "presence.several": "{names} тоже смотрят это обращение.",

    "conflict.title": "Кто-то успел раньше",
    "conflict.title.by": "Раньше вас: {name}",
    "conflict.title.own": "Вы изменили это на другой странице",
    "conflict.state": "Сейчас оно в разделе «{now}», а вы хотели «{wanted}». Ничего не перезаписано.",
    "conflict.assignee": "Сейчас назначено: {now}; вы хотели: {wanted}. Ничего не перезаписано.",
    "conflict.theirs": "Оставить как есть",
    "conflict.mine": "Всё равно по-моему",

    "placeholder.name": "имя",
    "placeholder.phone": "телефон",
    "placeholder.e-mail": "эл. почта",
    "placeholder.handle": "ник",
    "placeholder.link": "ссылка",
    "placeholder.address": "адрес",
    "placeholder.card": "карта",
    "placeholder.iban": "IBAN",
    "placeholder.account": "счёт",
    "placeholder.id": "номер документа",
    "placeholder.date": "дата",
    "placeholder.ip": "IP-адрес",
    "placeholder.wallet": "кошелёк",
    "placeholder.tracking": "трек-номер",
    "placeholder.hidden": "скрыто",
    "placeholder.why": "Удалено до сохранения",

    "similar.title": "Похожие обращения",

    "turn.today": "В течение суток",
    "turn.look": "Просмотреть их",
  },
  plurals: {
    "similar.count": {
      one: "{count} похожее",
      few: "{count} похожих",
      many: "{count} похожих",
      other: "{count} похожего",
    },

    "turn.days": { one: "Через {count} день", few: "Через {count} дня", many: "Через {count} дней", other: "Через {count} дня" },
    "turn.erased": { one: "будет навсегда стёрто {count} исчезающее обращение.", few: "будут навсегда стёрты {count} исчезающих обращения.", many: "будут навсегда стёрты {count} исчезающих обращений.", other: "будет навсегда стёрто {count} исчезающего обращения." },
  },
};
