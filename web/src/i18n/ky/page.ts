// Kyrgyz: the page as a whole: its frame, the connection, settings, what it tells in passing.
import type { page as english } from "../en/page";
import type { Kyrgyz } from "../catalogue";

export const page: Kyrgyz<typeof english> = {
  texts: {
    "app.promise": "Сөздөрдү сактайт, ким айтканын унутат.",
    "app.privacy": "Купуялык саясаты",
    "app.stored": "Эмне сакталат",
    "app.limits": "Ким эмнени биле алат",
    "app.loading": "Жүктөлүүдө",
    "app.close": "Жабуу",
    "app.unreachable": "Wordkeep жооп бербей жатат",
    "app.unreachable.text": "Сервер жооп бербейт. Барак өзү кайра аракет кылат.",

    "toast.done": "Бүттү.",
    "toast.opened": "Ишке алынды.",
    "toast.reopened": "Ишке кайтарылды.",
    "toast.undo": "Кайтаруу",
    "toast.undone": "Кайтарылды.",
    "toast.nothing": "Кайтара турган эч нерсе жок.",
    "toast.copied": "Көчүрүлдү.",
    "toast.uncopied": "Браузер көчүрүүгө уруксат берген жок.",
    "toast.conflict": "Башка бирөө озуп кетти: бул кайрылуу азыр «{view}» бөлүмүндө. Эч нерсе үстүнөн жазылган жок.",
    "toast.gone": "Бул кайрылуу ошол арада өчүрүлдү.",
    "toast.busy": "Сервер азыр сактай албай жатат. Кайрылуу мурунку ордунда; бир аздан кийин аракет кылыңыз.",
    "toast.offline": "Байланыш жок, ошондуктан эч нерсе өзгөргөн жок. Бир аздан кийин аракет кылыңыз.",
    "toast.dismiss": "Жашыруу",

    "connection.lost": "Байланыш үзүлдү. Кайра аракет кылынууда…",
    "connection.offline": "Сиз тармакта эмессиз. Көрүнүп турган маалымат эскирген болушу мүмкүн.",
    "connection.back": "Байланыш калыбына келди.",

    "app.copy": "Көчүрүү",

    "settings.title": "Жөндөөлөр",
    "settings.language": "Тил",
    "settings.theme": "Көрүнүшү",
    "settings.theme.system": "Системадагыдай",
    "settings.theme.light": "Жарык",
    "settings.theme.dark": "Караңгы",
    "settings.who": "{name} болуп кирдиңиз",
    "settings.signout": "Чыгуу",
    "settings.keys": "Баскычтар",

    "app.cancel": "Жокко чыгаруу",

    "toast.busy.requests": "Сервер азыр сактай албайт. Эч нерсе өзгөргөн жок; бир аздан кийин кайра аракет кылыңыз.",
  },
  plurals: {},
};
