// Russian: topics.
import type { topics as english } from "../en/topics";
import type { Russian } from "../catalogue";

export const topics: Russian<typeof english> = {
  texts: {
    "topic.title": "Темы",
    "topic.new": "Новая тема",
    "topic.add": "Добавить",
    "topic.personal": "Это похоже на личные данные ({kind}). Выберите другое название или внесите слово в список «Никогда не маскировать».",
    "topic.taken": "Такая тема уже есть.",
    "topic.gone": "Этого обращения или темы уже нет.",
    "topic.refused": "Не получилось. Попробуйте короткое название в одну строку или повторите чуть позже.",

    "colour.teal": "бирюзовый",
    "colour.orange": "оранжевый",
    "colour.blue": "синий",
    "colour.pink": "розовый",
    "colour.green": "зелёный",
    "colour.violet": "фиолетовый",
    "colour.red": "красный",
    "colour.yellow": "жёлтый",
    "colour.brown": "коричневый",
    "colour.grey": "серый",

    "topics.title": "Управление темами",
    "topics.text": "О чём обращения, словами вашей команды. Число показывает, у скольких обращений есть тема.",
    "topics.empty": "Тем пока нет.",
    "topics.unloaded": "Темы сейчас не загрузить.",
    "topics.back": "Все темы",
    "topics.name": "Название",
    "topics.colour": "Цвет",
    "topics.saved": "Сохранено.",
    "topics.changed": "Кто-то тем временем изменил эту тему: сейчас она «{name}». Сохраните ещё раз, если верно ваше.",
    "topics.gone": "Этой темы уже нет.",
    "topics.merge": "Объединить с другой темой",
    "topics.merge.choose": "Выберите тему",
    "topics.merge.ask": "Объединить…",
    "topics.merge.text": "«{into}» заменит «{from}» ({inquiries}) и получит её правила. Темы «{from}» не станет. Это нельзя отменить.",
    "topics.merge.submit": "Объединить",
    "topics.merged": "«{from}» теперь в теме «{into}».",
    "topics.remove": "Удалить эту тему",
    "topics.remove.text": "С этой темой: {inquiries}. Они останутся, но без неё; её правила тоже исчезнут. Это нельзя отменить.",
    "topics.remove.unused": "Её нет ни у одного обращения. Её правила тоже исчезнут. Это нельзя отменить.",
    "topics.remove.submit": "Удалить тему",
    "topics.removed": "Тема «{name}» удалена.",
  },
  plurals: {},
};
