// Kyrgyz: erasing by words.
import type { erase as english } from "../en/erase";
import type { Kyrgyz } from "../catalogue";

export const erase: Kyrgyz<typeof english> = {
  texts: {
    "erase.action": "Биротоло өчүрүү (Delete)",
    "erase.title": "Бул кайрылуу өчүрүлсүнбү?",
    "erase.text": "{messages} команда кошкон нерселер менен бирге биротоло өчүрүлөт.",
    "erase.note": "Аны эч нерсе кайтарбайт: кайтаруу да, Instagram'дан кечигип келген билдирүү да, көчүрмөдөн калыбына келтирүү да.",
    "erase.submit": "Биротоло өчүрүү",
    "erase.done": "Биротоло өчүрүлдү.",
    "erase.many.title": "Өтүнүч боюнча тексттерди өчүрүү",
    "erase.many.text": "Кимдир бирөө жазганын өчүрүүнү суранганда. Адегенде эмне дал келери көрүнөт; сиз айтмайынча эч нерсе өчпөйт.",
    "erase.many.match": "Эмнени издөө керек",
    "erase.many.exact": "Так ушул текст",
    "erase.many.words": "Ушул сөздөрдүн баары, тексттин каалаган жеринде",
    "erase.many.words.label": "Сөздөр",
    "erase.many.find": "Издөө",
    "erase.many.none": "Сакталган бир да текст дал келген жок.",
    "erase.many.progress": "{all} ичинен {done} өчүрүлдү",
    "erase.many.stop": "Токтотуу",
    "erase.many.stopped": "Токтотулду: {all} ичинен {done} өчүрүлдү. Улантуу үчүн кайра издеңиз.",
    "erase.many.ended": "Бүттү: {all} ичинен {done} биротоло өчүрүлдү.",
    "erase.many.failed": "Азыр жазууга болбойт; {all} ичинен {done} өчүрүлдү. Улантуу үчүн кайра издеңиз.",
    "erase.many.refused": "Болбой калды. Балким башка өчүрүү жүрүп жатат; бир аздан кийин аракет кылыңыз.",
  },
  plurals: {
    "erase.found": { one: "{count} текст дал келет.", other: "{count} текст дал келет." },
    "erase.all": { one: "{count} текстти биротоло өчүрүү", other: "{count} текстти биротоло өчүрүү" },
  },
};
