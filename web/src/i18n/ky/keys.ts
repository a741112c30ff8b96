// Kyrgyz: the sheet of keys and the commands.
import type { keys as english } from "../en/keys";
import type { Kyrgyz } from "../catalogue";

export const keys: Kyrgyz<typeof english> = {
  texts: {
    "help.search": "Издөө",
    "help.title": "Баскычтоп",
    "help.text": "Баскычтар каалаган тилде иштейт.",
    "help.move": "Кийинки, мурунку кайрылуу",
    "help.open": "Кайрылууну ачуу",
    "help.done": "Бүттү деп белгилөө",
    "help.keep": "Ишке алуу же кайтаруу",
    "help.undo": "Кайтаруу, бир нече жолу болот",
    "help.instagram": "Instagram ачуу",
    "help.views": "Жаңы, Иште, Бүттү, Өчүүдө",
    "help.filter": "Чыпкага өтүү",
    "help.back": "Артка, жабуу",
    "help.help": "Ушул барак",
    "help.erase": "Биротоло өчүрүү (ээси, маалымат жооптуусу)",
    "help.note": "Эскертүү жазуу (Ctrl+Enter сактайт)",
    "help.topics": "Темалар",
    "help.assign": "Өзүңүзгө же кесиптешке берүү",

    "palette.title": "Буйруктар",
    "palette.placeholder": "Аракет же жер",
    "palette.none": "Мындай аталыш жок.",
    "palette.inquiry": "Бул кайрылуу",
    "palette.go": "Өтүү",
    "palette.more": "Куралдар жана жөндөөлөр",

    "help.palette": "Баары аты менен",
    "help.answer": "Ылайыктуу жоопту көчүрүп, бүтүрүү",
    "help.answers": "Бардык жооптор: таап, көчүрүү",
    "help.saved": "Көрүнүштөр жана чыпка",
    "help.pick": "Кайрылууну тандоо; Shift жана j, k же жебелер менен бир нечесин",
    "help.pick.all": "Ылайыктуулардын баарын тандоо",
  },
  plurals: {
    "palette.found": { one: "{count} буйрук", other: "{count} буйрук" },
  },
};
