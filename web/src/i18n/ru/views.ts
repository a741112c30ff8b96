// Russian: saved views and filters.
import type { views as english } from "../en/views";
import type { Russian } from "../catalogue";

export const views: Russian<typeof english> = {
  texts: {
    "saved.label": "Виды и фильтр",
    "saved.save": "Сохранить как вид",
    "saved.change": "Изменить вид",
    "saved.edit": "Изменить «{name}»",
    "saved.name": "Название",
    "saved.shared": "Для всей команды",
    "saved.shared.title": "Общий вид",
    "saved.remove": "Удалить",
    "saved.removed": "Вид «{name}» удалён.",
    "saved.invalid": "Так сохранить нельзя. Выберите короткое название без личных данных.",
    "saved.forbidden": "Это вид коллеги.",
    "saved.gone": "Этого вида уже нет.",
    "saved.stale": "Кто-то успел изменить виды. Посмотрите ещё раз.",
    "saved.long": "Название слишком длинное или видов слишком много.",

    "filter.any": "любой",
    "filter.several": "несколько",
    "filter.no.topic": "без темы",
  },
  plurals: {},
};
