// Kyrgyz: topics.
import type { topics as english } from "../en/topics";
import type { Kyrgyz } from "../catalogue";

export const topics: Kyrgyz<typeof english> = {
  texts: {
    "topic.title": "Темалар",
    "topic.new": "Жаңы тема",
    "topic.add": "Кошуу",
    "topic.personal": "Бул жеке маалыматка окшош ({kind}). Башка ат тандаңыз же сөздү «Эч качан жашырбоо» тизмесине кошуңуз.",
    "topic.taken": "Мындай тема бар.",
    "topic.gone": "Бул кайрылуу же тема мурда эле өчкөн.",
    "topic.refused": "Болбой калды. Бир саптык кыска ат жазыңыз же бир аздан кийин аракет кылыңыз.",

    "colour.teal": "көгүлтүр",
    "colour.orange": "кызгылт сары",
    "colour.blue": "көк",
    "colour.pink": "кызгылтым",
    "colour.green": "жашыл",
    "colour.violet": "кочкул көк",
    "colour.red": "кызыл",
    "colour.yellow": "сары",
    "colour.brown": "күрөң",
    "colour.grey": "боз",

    "topics.title": "Темаларды башкаруу",
    "topics.text": "Кайрылуулар эмне жөнүндө экени, командаңыздын сөзү менен. Сан теманын канча кайрылууда бар экенин көрсөтөт.",
    "topics.empty": "Азырынча тема жок.",
    "topics.unloaded": "Темалар азыр жүктөлбөй жатат.",
    "topics.back": "Бардык темалар",
    "topics.name": "Аты",
    "topics.colour": "Түсү",
    "topics.saved": "Сакталды.",
    "topics.changed": "Бул теманы кимдир бирөө өзгөртүп койду: азыр ал «{name}». Сиздики туура болсо, дагы бир жолу сактаңыз.",
    "topics.gone": "Бул тема жок болуп калган.",
    "topics.merge": "Башка темага кошуу",
    "topics.merge.choose": "Теманы тандаңыз",
    "topics.merge.ask": "Кошуу…",
    "topics.merge.text": "«{from}» ордуна ({inquiries}) «{into}» болот жана эрежелерин алат. «{from}» темасы жок болот. Муну кайтарууга болбойт.",
    "topics.merge.submit": "Кошуу",
    "topics.merged": "«{from}» эми «{into}» темасында.",
    "topics.remove": "Бул теманы өчүрүү",
    "topics.remove.text": "Бул тема менен: {inquiries}. Алар калат, бирок темасыз; эрежелери да жок болот. Муну кайтарууга болбойт.",
    "topics.remove.unused": "Ал бир да кайрылууда жок. Эрежелери да жок болот. Муну кайтарууга болбойт.",
    "topics.remove.submit": "Теманы өчүрүү",
    "topics.removed": "«{name}» темасы өчүрүлдү.",
  },
  plurals: {},
};
