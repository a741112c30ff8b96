// Russian: the rules that give topics.
import type { rules as english } from "../en/rules";
import type { Russian } from "../catalogue";

export const rules: Russian<typeof english> = {
  texts: {
    "rules.title": "Правила",
    "rules.text": "Текст с такими словами даёт обращению тему, как только приходит.",
    "rules.new": "Новое правило",
    "rules.label": "Какие слова искать",
    "rules.hint": "Все слова, в любой форме. Можно добавить «слова рядом», -без или начало* последним словом.",
    "rules.add": "Добавить правило",
    "rules.fits": "Подходит: {inquiries}, {texts}",
    "rules.none": "Среди сохранённого ничего не подходит.",
    "rules.examples": "Примеры",
    "rules.bad": "Правилу нужна короткая строка хотя бы с одним обязательным словом, без фильтров вроде state:.",
    "rules.personal": "Это похоже на личные данные ({kind}). Выберите другие слова или внесите это в список «Никогда не маскировать».",
    "rules.run": "Применить ко всему сохранённому",
    "rules.looking": "Ищем подходящее…",
    "rules.running": "{done} из {all}",
    "rules.ended": "Готово. {given}",
    "rules.stopped": "Остановлено. {given}",
    "rules.failed": "Прервалось. {given} Запустите ещё раз чуть позже.",
    "rules.change": "Изменить правило: {expression}",
    "rules.remove": "Удалить правило: {expression}",
    "rules.removed": "Удалено: {expression}",
    "rules.changed": "Кто-то тем временем изменил это правило. Сейчас там: {expression}. Сохраните ещё раз, если верно ваше.",
    "rules.stale": "Кто-то тем временем изменил это правило. Посмотрите ещё раз.",
    "rules.gone": "Этого правила или темы уже нет.",
    "rules.busy": "Сейчас уже меняется много обращений. Запустите, когда это закончится.",
    "rules.refused": "Не получилось. Попробуйте чуть позже.",
    "rules.unloaded": "Правила сейчас не загрузить.",
  },
  plurals: {
    "rules.texts": { one: "{count} текст", few: "{count} текста", many: "{count} текстов", other: "{count} текста" },
    "rules.given": { one: "Тему получило {count} обращение.", few: "Тему получили {count} обращения.", many: "Тему получили {count} обращений.", other: "Тему получило {count} обращения." },
  },
};
