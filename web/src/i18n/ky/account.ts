// Kyrgyz: signing in, one's own account and second factor.
import type { account as english } from "../en/account";
import type { Kyrgyz } from "../catalogue";

export const account: Kyrgyz<typeof english> = {
  texts: {
    "signin.title": "Кирүү",
    "signin.name": "Аты",
    "signin.password": "Сырсөз",
    "signin.submit": "Кирүү",
    "signin.wrong": "Аты же сырсөзү туура эмес.",
    "signin.failed": "Болбой калды. Бир аздан кийин аракет кылыңыз.",
    "signin.unreachable": "Серверге жетүүгө мүмкүн эмес. Байланышты текшерип, кайра аракет кылыңыз.",
    "signin.ended": "Сеанс аяктады. Ошол жерден улантуу үчүн кириңиз.",
    "signin.bye": "Сиз чыктыңыз.",

    "password.show": "Сырсөздү көрсөтүү",
    "password.hide": "Сырсөздү жашыруу",

    "strength.label": "Ишенимдүүлүгү",
    "strength.0": "өтө кыска",
    "strength.1": "алсыз",
    "strength.2": "орточо",
    "strength.3": "жакшы",
    "strength.4": "бекем",

    "signin.code": "Код",
    "signin.code.hint": "Код колдонмосундагы алты сан же запас код.",
    "signin.code.wrong": "Код туура эмес же мурда колдонулган. Кийинкисин күтүңүз.",

    "factor.title": "Экинчи фактор",
    "factor.text": "Сырсөз менен кошо колдонмонун кодун киргизиңиз: анда табылган сырсөз эч нерсени ачпайт.",
    "factor.needed": "Ээси баарынан экинчи факторду талап кылат. Улантуу үчүн өзүңүздүкүн орнотуңуз.",
    "factor.begin": "Орнотуу",
    "factor.password.wrong": "Сырсөз туура эмес.",
    "factor.scan": "Муну код колдонмосу менен сканерлеңиз же тамгаларды ага жазыңыз. Анан ал көрсөткөн кодду киргизиңиз.",
    "factor.qr": "Код колдонмосу үчүн QR-код",
    "factor.confirm": "Күйгүзүү",
    "factor.codes.text": "Бул запас коддорду коопсуз жерде сактаңыз: колдонмону жоготсоңуз, ар бири бир жолу киргизет. Алар азыр гана көрсөтүлөт.",
    "factor.codes.copy": "Коддорду көчүрүү",
    "factor.codes.copied": "Көчүрүлдү",
    "factor.codes.done": "Сактап койдум",
    "factor.codes.renew": "Жаңы запас коддор",
    "factor.on": "Күйгүзүлгөн. Калган запас коддор: {left}.",
    "factor.off": "Өчүрүү",

    "account.title": "Сиздин кирүүңүз",
    "account.password.text": "Жаңы сырсөз башка түзмөктөрдөгү кирүүлөрүңүздү бүтүрөт.",
    "account.password.old": "Мурунку сырсөз",
    "account.password.change": "Сырсөздү алмаштыруу",
    "account.password.changed": "Сырсөз алмашты.",
    "account.signins": "Кайда кирип турасыз",
    "account.signin.since": "Кирген күнү: {day}",
    "account.signin.own": "ушул браузер",
    "account.signin.until": "{day} чейин",
    "account.signin.end": "Бүтүрүү",
    "account.signin.end.others": "Калгандарын бүтүрүү",

    "join.title": "Командага кошулуу",
    "join.text": "Сизди чакырышты; ролу: {role}. Кирүү үчүн ат жана сырсөз тандаңыз.",
    "join.submit": "Кошулуу",
    "join.password": "Жаңы сырсөз",
    "join.password.text": "{name} үчүн жаңы сырсөз тандаңыз. Бул аккаунттун бардык кирүүлөрү аяктайт.",
    "join.password.submit": "Сырсөздү сактоо",
    "join.used": "Бул шилтеме колдонулган, жокко чыгарылган же эскирген. Ээсинен жаңысын сураңыз.",
    "join.taken": "Командада мындай ат бар.",
    "join.leave": "Кирүүгө",
  },
  plurals: {
    "signin.often": { one: "Аракет өтө көп болду. {count} секунд күтүп, кайра аракет кылыңыз.", other: "Аракет өтө көп болду. {count} секунд күтүп, кайра аракет кылыңыз." },
  },
};
