// Kyrgyz: keys of the API.
import type { Kyrgyz } from "../catalogue";
import type { apiKeys as english } from "../en/api_keys";

export const apiKeys: Kyrgyz<typeof english> = {
  texts: {
    "key.title": "API ачкычтары",
    "key.text": "Wordkeepти колдонгон башка программалар үчүн. Ачкыч ушул жерде уруксат берилгенин гана кыла алат, адам керек болгонду эмес: команда да, сырсөз да, ачкыч да жок.",
    "key.name": "Программанын аты",
    "key.scopes": "Уруксат",
    "key.days": "Иштейт",
    "key.days.30": "30 күн",
    "key.days.90": "90 күн",
    "key.days.365": "бир жыл",
    "key.endless": "жокко чыгарылганга чейин",
    "key.make": "Ачкыч жасоо",
    "key.new": "Жаңы ачкыч",
    "key.once": "Азыр көчүрүп алыңыз: ачкыч бир жолу гана көрсөтүлөт, анын хеши гана сакталат.",
    "key.copy": "Ачкычты көчүрүү",
    "key.used": "акыркы колдонулушу {day}",
    "key.unused": "али колдонула элек",
    "key.ends": "{day} чейин",
    "key.revoke": "Жокко чыгаруу",
    "key.revoke.really": "Биротоло жокко чыгаруу",
    "key.wrong": "Ачкычка ат жана жок дегенде бир уруксат бериңиз.",
  },
  plurals: {},
};
