// Kyrgyz: searching.
import type { search as english } from "../en/search";
import type { Kyrgyz } from "../catalogue";

export const search: Kyrgyz<typeof english> = {
  texts: {
    "search.label": "Издөө",
    "search.placeholder": "Бардык сөздөрдөн издөө",
    "search.clear": "Издөөнү тазалоо",
    "search.hits": "Табылган кайрылуулар",
    "search.hints": "Сөз каалаган формада, каалаган тамга менен. Кошсо болот:",
    "search.hint.phrase": "ушул сөздөр катар",
    "search.hint.without": "бул сөзсүз",
    "search.example.phrase": "«канча турат»",
    "search.example.without": "-жеткирүү",
    "search.filters": "Булардын ичинен гана:",
    "search.nothing": "Эч нерсе табылган жок",
    "search.nothing.text": "Азыраак сөз, сөздүн башын жазып көрүңүз же чыпканы алып салыңыз. Өчүрүлгөндү эми табууга болбойт.",
    "search.unfinished": "Жазууну улантыңыз",
    "search.unknown": "Мындай чыпка жок: {filter}",
    "search.relaxed": "бардык сөздөр бирге эч жерде жок; буларда бирөөнөн башкасы бар",
    "search.cut": "суроо өтө узун, башы гана эске алынды",
    "search.more": "{found} же андан көп",
    "search.next": "Дагы көрсөтүү",
    "search.failed": "Издөө азыр жооп бербей жатат.",
    "search.indexing": "Кайра иштетүүгө чейин сакталгандар ачылып жатат: {percent} %.",
  },
  plurals: {
    "search.found": { one: "{count} кайрылуу", other: "{count} кайрылуу" },
  },
};
