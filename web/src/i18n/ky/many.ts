// Kyrgyz: many inquiries at once.
import type { many as english } from "../en/many";
import type { Kyrgyz } from "../catalogue";

export const many: Kyrgyz<typeof english> = {
  texts: {
    "many.title": "Бир нечесин тандоо",
    "many.none": "Тандоо үчүн басыңыз.",
    "many.all": "Ылайыктуулардын баары тандалды.",
    "many.row": "Тандалды.",
    "many.pick.all": "Ылайыктуулардын баары",
    "many.progress": "{all} ичинен {done}",
    "many.take": "Алып салуу",
    "many.erase.title": "Тандалгандын баарын өчүрөсүзбү?",
    "many.stopped": "Токтотулду.",
    "many.failed": "Иш үзүлүп калды; ушул гана аткарылды.",
    "many.busy": "Башка көп өзгөртүү жүрүп жатат. Күтүңүз же токтотуңуз.",
    "many.forbidden": "Буга укугуңуз жок.",
    "many.refused": "Мындай өзгөртүүгө болбойт. Азыраак тандаңыз же башка сөз менен издеңиз.",
  },
  plurals: {
    "many.picked": { one: "{count} тандалды", other: "{count} тандалды" },
    "many.changed": { one: "{count} кайрылуу өзгөрдү.", other: "{count} кайрылуу өзгөрдү." },
    "many.undone": { one: "{count} кайрылуу мурдагыдай.", other: "{count} кайрылуу мурдагыдай." },
    "many.skipped": { one: "{count} тийилген жок: өзгөрүп же өчүп калган.", other: "{count} тийилген жок: өзгөрүп же өчүп калган." },
  },
};
