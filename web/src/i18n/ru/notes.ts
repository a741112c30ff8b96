// Russian: notes, and whose an inquiry is.
import type { notes as english } from "../en/notes";
import type { Russian } from "../catalogue";

export const notes: Russian<typeof english> = {
  texts: {
    "note.title": "Заметки",
    "note.new": "Новая заметка",
    "note.placeholder": "Только для коллег",
    "note.save": "Сохранить",
    "note.change": "Изменить заметку",
    "note.remove": "Удалить заметку",
    "note.you": "Вы",
    "note.left": "Бывший сотрудник",
    "note.kept": "Заметка сохранена.",
    "note.removed": "Заметка удалена.",
    "note.masked": "Перед сохранением будет скрыто: {kinds}.",
    "note.now": "Сейчас там:",
    "note.others": "Изменить заметку может только тот, кто её написал.",
    "note.gone": "Этой заметки уже нет.",
    "note.changed": "Эту заметку изменили в другом месте. Посмотрите, какая она сейчас; ваши слова остались здесь.",
    "note.long": "Слишком длинно или заметок слишком много. Сократите текст.",

    "assign.title": "Кто отвечает?",
    "assign.nobody": "никто",
    "assign.whose": "Отвечает: {name}",
    "assign.done": "Отвечает: {name}.",
  },
  plurals: {},
};
