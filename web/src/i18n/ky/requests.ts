// Kyrgyz: requests for erasure.
import type { requests as english } from "../en/requests";
import type { Kyrgyz } from "../catalogue";

export const requests: Kyrgyz<typeof english> = {
  texts: {
    "requests.title": "Өчүрүү суроолору",
    "requests.pane": "Суроо",
    "requests.empty": "Эч ким күтүп турган жок",
    "requests.empty.text": "Кимдир бирөө ачык баракта өз текстин өчүрүүнү сураса, суроо ушул жерде пайда болот.",
    "requests.form": "Ачык баракты ачуу",
    "requests.idle": "Тизмеден суроону тандаңыз.",
    "requests.pasted": "Коюлган текст",
    "requests.exact": "Ошол эле сөздөр",
    "requests.similar": "Окшоштор",
    "requests.none": "Туура келген текст жок.",
    "requests.searching": "Сакталган тексттердин баары каралып жатат…",
    "requests.failed": "Суроону азыр көрсөтүү мүмкүн эмес. Бир аздан кийин кайра тандаңыз.",
    "requests.more": "жана ошол эле сөздөр менен дагы {count}",
    "requests.percent": "окшоштугу {percent} %",
    "requests.erase": "Өчүрүү…",
    "requests.decline": "Четке кагуу…",
    "requests.erase.title": "Өчүрүп, суроону жабасызбы?",
    "requests.erase.text": "Тандалган тексттер биротоло өчүрүлөт, коюлган текст да. Сураган киши анын аткарылганын окуй алат.",
    "requests.erased": "Өчүрүлдү, суроо жабылды.",
    "requests.decline.title": "Суроону четке кагасызбы?",
    "requests.decline.text": "Бир да текст өчүрүлбөйт. Коюлган текст баары бир өчүрүлөт, сураган киши себебин окуй алат.",
    "requests.decline.submit": "Четке кагуу",
    "requests.declined": "Четке кагылды.",
    "requests.reason": "Себеби",
    "requests.reason.not_found": "Мындай текст жок",
    "requests.reason.unclear": "Кайсы текст экени түшүнүксүз",
    "requests.reason.needed": "Текст дагы керек",
    "requests.reason.no_request": "Эч нерсе суралган эмес",
    "requests.settled": "Бул суроону кимдир бирөө чечип койгон.",
    "requests.changed": "Туура келген тексттер өзгөрдү. Кайра караңыз.",
  },
  plurals: {
    "requests.count": { one: "{count} суроо күтүүдө", other: "{count} суроо күтүүдө" },
    "requests.exact.all": { one: "Ошол эле сөздөрү бар {count} текстти өчүрүү", other: "Ошол эле сөздөрү бар {count} тексттин баарын өчүрүү" },
  },
};
