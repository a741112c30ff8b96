// Russian: keys of the API.
import type { Russian } from "../catalogue";
import type { apiKeys as english } from "../en/api_keys";

export const apiKeys: Russian<typeof english> = {
  texts: {
    "key.title": "Ключи API",
    "key.text": "Для других программ, которые обращаются к Wordkeep. Ключ может только то, что разрешено здесь, и ничего, для чего нужен человек: ни команды, ни паролей, ни ключей.",
    "key.name": "Название программы",
    "key.scopes": "Разрешено",
    "key.days": "Действует",
    "key.days.30": "30 дней",
    "key.days.90": "90 дней",
    "key.days.365": "год",
    "key.endless": "до отзыва",
    "key.make": "Создать ключ",
    "key.new": "Новый ключ",
    "key.once": "Скопируйте сейчас: ключ показывается только один раз, хранится лишь его хеш.",
    "key.copy": "Скопировать ключ",
    "key.used": "последнее обращение {day}",
    "key.unused": "ещё не использован",
    "key.ends": "до {day}",
    "key.revoke": "Отозвать",
    "key.revoke.really": "Отозвать навсегда",
    "key.wrong": "Дайте ключу название и хотя бы одно разрешение.",
  },
  plurals: {},
};
