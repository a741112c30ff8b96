// Russian: the page as a whole: its frame, the connection, settings, what it tells in passing.
import type { page as english } from "../en/page";
import type { Russian } from "../catalogue";

export const page: Russian<typeof english> = {
  texts: {
    "app.promise": "Хранит слова и забывает, кто их сказал.",
    "app.privacy": "Политика конфиденциальности",
    "app.stored": "Что хранится",
    "app.limits": "Кто что может узнать",
    "app.loading": "Загрузка",
    "app.close": "Закрыть",
    "app.unreachable": "Wordkeep недоступен",
    "app.unreachable.text": "Сервер не отвечает. Страница сама попробует ещё раз.",

    "toast.done": "Готово.",
    "toast.opened": "Взято в работу.",
    "toast.reopened": "Возвращено в работу.",
    "toast.undo": "Отменить",
    "toast.undone": "Отменено.",
    "toast.nothing": "Отменять нечего.",
    "toast.copied": "Скопировано.",
    "toast.uncopied": "Браузер не разрешил копирование.",
    "toast.conflict": "Кто-то успел раньше: теперь это обращение в разделе «{view}». Ничего не перезаписано.",
    "toast.gone": "Это обращение тем временем стёрто.",
    "toast.busy": "Сервер сейчас не может сохранить. Обращение на прежнем месте; попробуйте чуть позже.",
    "toast.offline": "Нет связи, поэтому ничего не изменено. Попробуйте чуть позже.",
    "toast.dismiss": "Скрыть",

    "connection.lost": "Связь потеряна. Пробуем ещё раз…",
    "connection.offline": "Вы не в сети. Показанное могло устареть.",
    "connection.back": "Связь восстановлена.",

    "app.copy": "Копировать",

    "settings.title": "Настройки",
    "settings.language": "Язык",
    "settings.theme": "Оформление",
    "settings.theme.system": "Как в системе",
    "settings.theme.light": "Светлое",
    "settings.theme.dark": "Тёмное",
    "settings.who": "Вы вошли как {name}",
    "settings.signout": "Выйти",
    "settings.keys": "Клавиши",

    "app.cancel": "Отмена",

    "toast.busy.requests": "Сервер сейчас не может записать. Ничего не изменилось; попробуйте чуть позже.",
  },
  plurals: {},
};
