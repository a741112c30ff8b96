// Kyrgyz: canned answers.
import type { answers as english } from "../en/answers";
import type { Kyrgyz } from "../catalogue";

export const answers: Kyrgyz<typeof english> = {
  texts: {
    "answer.title": "Жооптор",
    "answer.all": "Бардык жооптор…",
    "answer.use": "Көчүрүп, бүтүрүү",
    "answer.copy": "Көчүрүү гана",
    "answer.answered": "Көчүрүлдү жана бүттү.",
    "answer.name.left": "{name} ордуна атын жазыңыз.",
    "answer.search": "Жооптордон издөө",
    "answer.keys": "Enter көчүрүп бүтүрөт, Ctrl+Enter көчүрөт гана.",
    "answer.empty": "Азырынча жооп жок.",
    "answer.manage": "Даяр жооптор",
    "answer.text": "Көп жазгандарыңыз. Кайрылууда ошол эле сөздөр болсо, жооп сунушталат.",
    "answer.new": "Жаңы жооп",
    "answer.change": "Жоопту өзгөртүү",
    "answer.name": "Аталышы",
    "answer.words": "Тексти",
    "answer.question": "Кайсы суроого жооп берет (ачык баракча үчүн)",
    "answer.placeholders": "Буларга маани коюлат: {words}. Атын Instagramда өзүңүз жазасыз.",
    "answer.publish": "Ачык суроо-жооп баракчасында көрсөтүү",
    "answer.published": "ачык баракчада",
    "answer.remove": "«{title}» өчүрүү",
    "answer.removed": "«{title}» өчүрүлдү.",
    "answer.kept": "Жооп сакталды.",
    "answer.masked": "Сакталды, бирок жашырылды: {kinds}.",
    "answer.personal": "Аталышы жеке маалыматка окшош. Башкасын тандаңыз.",
    "answer.invalid": "Мындай сактоого болбойт. Аталышын жана коюлмаларды текшериңиз.",
    "answer.forbidden": "Бул жооп ачык. Аны жарыялоого укугу бар адам гана өзгөртө алат.",
    "answer.gone": "Бул жооп жок болуп калган.",
    "answer.stale": "Бул жоопту бирөө өзгөртүп койду. Азыр кандай экенин караңыз; сиздин сөздөрүңүз ушул жерде.",
    "answer.long": "Өтө узун же жооптор өтө көп.",
  },
  plurals: {
    "answer.uses": { one: "{count} жолу", other: "{count} жолу" },
  },
};
