// Russian: the page as an installed app.
import type { shell as english } from "../en/shell";
import type { Russian } from "../catalogue";

export const shell: Russian<typeof english> = {
  texts: {
    "shell.about": "Входящие Instagram Direct: хранит слова и забывает, кто их сказал.",
    "shell.install": "Установить как приложение",
    "shell.install.ios": "Чтобы установить как приложение: «Поделиться», затем «На экран „Домой“».",
    "shell.newer": "Появилась новая версия страницы.",
    "shell.reload": "Обновить",
    "shell.offline": "Нет соединения",
    "shell.offline.text": "Тексты хранятся только на сервере и никогда на этом устройстве, поэтому показать сейчас нечего. Страница продолжит сама, как только появится соединение.",
    "shell.offline.try": "Попробовать снова",
  },
  plurals: {},
};
