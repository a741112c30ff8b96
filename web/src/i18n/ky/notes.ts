// Kyrgyz: notes, and whose an inquiry is.
import type { notes as english } from "../en/notes";
import type { Kyrgyz } from "../catalogue";

export const notes: Kyrgyz<typeof english> = {
  texts: {
    "note.title": "Эскертүүлөр",
    "note.new": "Жаңы эскертүү",
    "note.placeholder": "Кесиптештер үчүн гана",
    "note.save": "Сактоо",
    "note.change": "Эскертүүнү өзгөртүү",
    "note.remove": "Эскертүүнү өчүрүү",
    "note.you": "Сиз",
    "note.left": "Мурунку кызматкер",
    "note.kept": "Эскертүү сакталды.",
    "note.removed": "Эскертүү өчүрүлдү.",
    "note.masked": "Сактаардан мурун жашырылат: {kinds}.",
    "note.now": "Азыр мындай:",
    "note.others": "Эскертүүнү жазган киши гана өзгөртө алат.",
    "note.gone": "Бул эскертүү мурда эле өчкөн.",
    "note.changed": "Бул эскертүү башка жерде өзгөрдү. Азыр кандай экенин көрүңүз; сиздин сөздөрүңүз ушул жерде калды.",
    "note.long": "Өтө узун же эскертүү өтө көп. Кыскартыңыз.",

    "assign.title": "Ким жооптуу?",
    "assign.nobody": "эч ким",
    "assign.whose": "Жооптуу: {name}",
    "assign.done": "Жооптуу: {name}.",
  },
  plurals: {},
};
