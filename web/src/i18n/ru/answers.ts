// Russian: canned answers.
import type { answers as english } from "../en/answers";
import type { Russian } from "../catalogue";

export const answers: Russian<typeof english> = {
  texts: {
    "answer.title": "Ответы",
    "answer.all": "Все ответы…",
    "answer.use": "Скопировать и закрыть",
    "answer.copy": "Только скопировать",
    "answer.answered": "Скопировано и готово.",
    "answer.name.left": "Впишите имя вместо {name}.",
    "answer.search": "Поиск по ответам",
    "answer.keys": "Enter копирует и закрывает, Ctrl+Enter только копирует.",
    "answer.empty": "Ответов пока нет.",
    "answer.manage": "Готовые ответы",
    "answer.text": "То, что вы пишете часто. Ответ предлагается там, где в обращении те же слова.",
    "answer.new": "Новый ответ",
    "answer.change": "Изменить ответ",
    "answer.name": "Название",
    "answer.words": "Текст",
    "answer.question": "На какой вопрос отвечает (для публичной страницы)",
    "answer.placeholders": "Подставляются: {words}. Имя вы вписываете сами в Instagram.",
    "answer.publish": "Показывать на публичной странице вопросов и ответов",
    "answer.published": "на публичной странице",
    "answer.remove": "Удалить «{title}»",
    "answer.removed": "«{title}»: ответ удалён.",
    "answer.kept": "Ответ сохранён.",
    "answer.masked": "Сохранено, но скрыто: {kinds}.",
    "answer.personal": "Название похоже на личные данные. Выберите другое.",
    "answer.invalid": "Так сохранить нельзя. Проверьте название и подстановки.",
    "answer.forbidden": "Этот ответ публичный. Изменить его может тот, кто вправе публиковать.",
    "answer.gone": "Этого ответа уже нет.",
    "answer.stale": "Кто-то успел изменить этот ответ. Посмотрите, какой он сейчас; ваши слова остались здесь.",
    "answer.long": "Слишком длинно или ответов слишком много.",
  },
  plurals: {
    "answer.uses": { one: "{count} раз", few: "{count} раза", many: "{count} раз", other: "{count} раза" },
  },
};
