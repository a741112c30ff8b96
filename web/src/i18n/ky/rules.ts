// Kyrgyz: the rules that give topics.
import type { rules as english } from "../en/rules";
import type { Kyrgyz } from "../catalogue";

export const rules: Kyrgyz<typeof english> = {
  texts: {
    "rules.title": "Эрежелер",
    "rules.text": "Мындай сөздөрү бар текст келгенде, кайрылуу теманы алат.",
    "rules.new": "Жаңы эреже",
    "rules.label": "Кайсы сөздөрдү издөө керек",
    "rules.hint": "Бардык сөздөр, каалаган формада. «Катар турган», -бул сөзсүз же акыркы сөз катары башы* кошсо болот.",
    "rules.add": "Эрежени кошуу",
    "rules.fits": "Туура келет: {inquiries}, {texts}",
    "rules.none": "Сакталгандардын бири да туура келбейт.",
    "rules.examples": "Мисалдар",
    "rules.bad": "Эрежеге кеминде бир милдеттүү сөзү бар кыска сап керек, state: сыяктуу чыпкасыз.",
    "rules.personal": "Бул жеке маалыматка окшош ({kind}). Башка сөздөрдү тандаңыз же «Эч качан жашырбоо» тизмесине кошуңуз.",
    "rules.run": "Сакталгандардын баарына колдонуу",
    "rules.looking": "Туура келгендерин издеп жатабыз…",
    "rules.running": "{all} ичинен {done}",
    "rules.ended": "Бүттү. {given}",
    "rules.stopped": "Токтотулду. {given}",
    "rules.failed": "Үзүлүп калды. {given} Бир аздан кийин кайра баштаңыз.",
    "rules.change": "Эрежени өзгөртүү: {expression}",
    "rules.remove": "Эрежени өчүрүү: {expression}",
    "rules.removed": "Өчүрүлдү: {expression}",
    "rules.changed": "Бул эрежени кимдир бирөө өзгөртүп койду. Азыр: {expression}. Сиздики туура болсо, дагы бир жолу сактаңыз.",
    "rules.stale": "Бул эрежени кимдир бирөө өзгөртүп койду. Дагы бир жолу караңыз.",
    "rules.gone": "Бул эреже же тема жок болуп калган.",
    "rules.busy": "Азыр көп кайрылуу өзгөрүп жатат. Ал бүткөндө баштаңыз.",
    "rules.refused": "Болбой калды. Бир аздан кийин аракет кылыңыз.",
    "rules.unloaded": "Эрежелер азыр жүктөлбөй жатат.",
  },
  plurals: {
    "rules.texts": { one: "{count} текст", other: "{count} текст" },
    "rules.given": { one: "Теманы {count} кайрылуу алды.", other: "Теманы {count} кайрылуу алды." },
  },
};
