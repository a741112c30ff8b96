// Kyrgyz: the reading pane: one inquiry and what can be done with it.
import type { inquiry as english } from "../en/inquiry";
import type { Kyrgyz } from "../catalogue";

export const inquiry: Kyrgyz<typeof english> = {
  texts: {
    "pane.label": "Окуу",
    "pane.idle": "Азырынча эч нерсе тандалган жок",
    "pane.idle.text": "Тизмеден кайрылууну тандаңыз.",
    "pane.idle.keys": "тизме боюнча жылдырат, {enter} ачат, {help} бардык баскычтарды көрсөтөт.",

    "state.new": "Жаңы",
    "state.open": "Иште",
    "state.done": "Бүттү",
    "state.fading": "Өчүүдө",

    "inquiry.label": "Кайрылуу",
    "inquiry.actions": "Аракеттер",
    "inquiry.done": "Бүттү. Убакыт өткөндө өчүүгө өтүп, анан өчүрүлөт.",
    "inquiry.fading": "Жакында өчүрүлөт. Дагы керек болсо, ишке кайтарыңыз.",
    "inquiry.gone": "Бул кайрылуу өчүрүлдү.",

    "action.done": "Бүттү",
    "action.keep": "Ишке алуу",
    "action.reopen": "Ишке кайтаруу",
    "action.instagram": "Instagram ачуу",
    "action.newtab": "(жаңы өтмөктө ачылат)",
    "action.copy": "Текстти көчүрүү",
    "action.back": "Тизмеге кайтуу",
    "action.next": "Кийинки кайрылуу",
    "action.previous": "Мурунку кайрылуу",

    "presence.somebody": "Кимдир бирөө",
    "presence.one": "Муну {names} дагы карап жатат.",
    "presence.several": "Муну {names} дагы карап жатышат.",

    "conflict.title": "Башка бирөө озуп кетти",
    "conflict.title.by": "{name} сизден мурда өзгөртүп койду",
    "conflict.title.own": "Муну башка барактан өзүңүз өзгөрткөнсүз",
    "conflict.state": "Азыр ал «{now}» бөлүмүндө, сиз «{wanted}» дегенсиз. Эч нерсе үстүнөн жазылган жок.",
    "conflict.assignee": "Азыр жооптуу: {now}; сиз каалаган: {wanted}. Эч нерсе үстүнөн жазылган жок.",
    "conflict.theirs": "Ошол бойдон калсын",
    "conflict.mine": "Баары бир меники болсун",

    "placeholder.name": "аты-жөнү",
    "placeholder.phone": "телефон",
    "placeholder.e-mail": "эл. почта",
    "placeholder.handle": "ник",
    "placeholder.link": "шилтеме",
    "placeholder.address": "дарек",
    "placeholder.card": "карта",
    "placeholder.iban": "IBAN",
    "placeholder.account": "эсеп",
    "placeholder.id": "документ номери",
    "placeholder.date": "күн",
    "placeholder.ip": "IP-дарек",
    "placeholder.wallet": "капчык",
    "placeholder.tracking": "трек-номер",
    "placeholder.hidden": "жашырылды",
    "placeholder.why": "Сакталардан мурда алынып салынган",

    "similar.title": "Окшош кайрылуулар",

    "turn.today": "Бир суткада",
    "turn.look": "Аларды карап чыгуу",
  },
  plurals: {
    "similar.count": { one: "{count} окшош", other: "{count} окшош" },

    "turn.days": { one: "{count} күндөн кийин", other: "{count} күндөн кийин" },
    "turn.erased": { one: "{count} өчүп бараткан кайрылуу биротоло өчүрүлөт.", other: "{count} өчүп бараткан кайрылуу биротоло өчүрүлөт." },
  },
};
