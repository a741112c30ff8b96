// Russian: searching.
import type { search as english } from "../en/search";
import type { Russian } from "../catalogue";

export const search: Russian<typeof english> = {
  texts: {
    "search.label": "Поиск",
    "search.placeholder": "Искать по всем словам",
    "search.clear": "Очистить поиск",
    "search.hits": "Найденные обращения",
    "search.hints": "Слово в любой форме, любыми буквами и в любой раскладке. Можно добавить:",
    "search.hint.phrase": "эти слова подряд",
    "search.hint.without": "без этого слова",
    "search.example.phrase": "«в наличии»",
    "search.example.without": "-доставка",
    "search.filters": "Только:",
    "search.nothing": "Ничего не найдено",
    "search.nothing.text": "Попробуйте меньше слов, начало слова или уберите фильтр. Стёртое найти уже нельзя.",
    "search.unfinished": "Продолжайте печатать",
    "search.unknown": "Такого фильтра нет: {filter}",
    "search.relaxed": "всех этих слов нет нигде; здесь все, кроме одного",
    "search.cut": "запрос слишком длинный, учтено только начало",
    "search.more": "{found} или больше",
    "search.next": "Показать ещё",
    "search.failed": "Сейчас поиск не отвечает.",
    "search.indexing": "Сохранённое до перезапуска ещё открывается: {percent} %.",
  },
  plurals: {
    "search.found": {
      one: "{count} обращение",
      few: "{count} обращения",
      many: "{count} обращений",
      other: "{count} обращения",
    },
  },
};
