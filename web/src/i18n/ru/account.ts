// Russian: signing in, one's own account and second factor.
import type { account as english } from "../en/account";
import type { Russian } from "../catalogue";

export const account: Russian<typeof english> = {
  texts: {
    "signin.title": "Вход",
    "signin.name": "Имя",
    "signin.password": "Пароль",
    "signin.submit": "Войти",
    "signin.wrong": "Имя или пароль неверны.",
    "signin.failed": "Не получилось. Попробуйте чуть позже.",
    "signin.unreachable": "Сервер недоступен. Проверьте связь и попробуйте снова.",
    "signin.ended": "Сеанс завершён. Войдите, чтобы продолжить с того же места.",
    "signin.bye": "Вы вышли.",

    "password.show": "Показать пароль",
    "password.hide": "Скрыть пароль",

    "strength.label": "Надёжность",
    "strength.0": "слишком короткий",
    "strength.1": "слабый",
    "strength.2": "средний",
    "strength.3": "хороший",
    "strength.4": "надёжный",

    "signin.code": "Код",
    "signin.code.hint": "Шесть цифр из приложения кодов или запасной код.",
    "signin.code.wrong": "Код неверен или уже использован. Дождитесь следующего.",

    "factor.title": "Второй фактор",
    "factor.text": "Входите с кодом из приложения вместе с паролем: тогда угаданный пароль ничего не откроет.",
    "factor.needed": "Владелец требует второй фактор от всех. Настройте свой, чтобы продолжить.",
    "factor.begin": "Настроить",
    "factor.password.wrong": "Пароль неверен.",
    "factor.scan": "Отсканируйте это приложением кодов или введите в него буквы. Затем введите код, который оно покажет.",
    "factor.qr": "QR-код для приложения кодов",
    "factor.confirm": "Включить",
    "factor.codes.text": "Сохраните эти запасные коды в надёжном месте: каждый один раз заменит приложение, если вы его потеряете. Они показаны только сейчас.",
    "factor.codes.copy": "Скопировать коды",
    "factor.codes.copied": "Скопировано",
    "factor.codes.done": "Коды сохранены",
    "factor.codes.renew": "Новые запасные коды",
    "factor.on": "Включён. Запасных кодов осталось: {left}.",
    "factor.off": "Выключить",

    "account.title": "Ваш вход",
    "account.password.text": "Новый пароль завершит ваши входы на других устройствах.",
    "account.password.old": "Прежний пароль",
    "account.password.change": "Сменить пароль",
    "account.password.changed": "Пароль изменён.",
    "account.signins": "Где вы вошли",
    "account.signin.since": "Вход: {day}",
    "account.signin.own": "этот браузер",
    "account.signin.until": "до {day}",
    "account.signin.end": "Завершить",
    "account.signin.end.others": "Завершить остальные",

    "join.title": "Присоединиться к команде",
    "join.text": "Вас пригласили; роль: {role}. Выберите имя и пароль для входа.",
    "join.submit": "Присоединиться",
    "join.password": "Новый пароль",
    "join.password.text": "Выберите новый пароль для {name}. Все входы этой учётной записи завершатся.",
    "join.password.submit": "Сохранить пароль",
    "join.used": "Эта ссылка уже использована, отозвана или устарела. Попросите у владельца новую.",
    "join.taken": "Такое имя в команде уже есть.",
    "join.leave": "Ко входу",
  },
  plurals: {
    "signin.often": { one: "Слишком много попыток. Подождите {count} секунду и попробуйте снова.", few: "Слишком много попыток. Подождите {count} секунды и попробуйте снова.", many: "Слишком много попыток. Подождите {count} секунд и попробуйте снова.", other: "Слишком много попыток. Подождите {count} секунды и попробуйте снова." },
  },
};
