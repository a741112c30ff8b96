// Kyrgyz: the list and its views.
import type { list as english } from "../en/list";
import type { Kyrgyz } from "../catalogue";

export const list: Kyrgyz<typeof english> = {
  texts: {
    "view.new": "Жаңы",
    "view.open": "Иште",
    "view.done": "Бүттү",
    "view.fading": "Өчүүдө",
    "view.label": "Бөлүмдөр",

    "mailbox.label": "Аккаунт",
    "mailbox.all": "Бардык аккаунттар",

    "list.label": "Кайрылуулар: {view}",
    "list.failed": "Тизме азыр жүктөлбөй жатат.",
    "list.retry": "Кайра аракет кылуу",
    "list.warming": "Сакталгандар дагы ачылууда. Тизме өзү толуктала берет.",
    "list.earlier": "Кайра иштетүүгө чейинки, иретсиз",
    "list.why": "Эмнеге?",
    "list.why.title": "Булар эмнеге иретсиз турат",
    "list.why.text":
      "Wordkeep билдирүүлөрдүн күнүн да, иретин да жазбайт. Ошондуктан сакталгандан ким качан жазганын эч ким эч качан биле албайт.",
    "list.why.more":
      "Келүү ирети эсте гана турат. Кайра иштеткенден кийин ал унутулат, мурункулар жаңылардын астында, ар дайым бир эле кокус иретте турат. Эч нерсе жоголгон жок.",

    "empty.new": "Баары тынч",
    "empty.new.text": "Instagram аркылуу бирөө жазары менен жаңы кайрылуулар бул жерге өзү чыгат.",
    "empty.open": "Иште эч нерсе жок",
    "empty.open.text": "Ишке алынган кайрылуулар бүткөнгө чейин ушул жерде турат.",
    "empty.done": "Азырынча бош",
    "empty.done.text": "Бүттү деп белгиленгендер ушул жерге өтөт. Убакыт өткөндө алар өчүүгө өтүп, анан биротоло өчүрүлөт.",
    "empty.fading": "Өчө турган эч нерсе жок",
    "empty.fading.text": "Көптөн бери бүткөндөр биротоло өчүрүлөрдөн мурда ушул жерге келет. Ага чейин кайтарып алса болот.",
    "empty.mailbox": "Бир эле аккаунт көрсөтүлүп турат.",
    "empty.mailbox.all": "Бардык аккаунттарды көрсөтүү",

    "view.mine": "Меники",
    "view.unassigned": "Ээсиз",
    "view.filtered": "Чыпкаланган",

    "empty.view": "Бул жерде эч нерсе жок",
    "empty.view.text": "Азыр бул көрүнүшкө ылайыктуу кайрылуу жок. Жаңысы өзү пайда болот.",
  },
  plurals: {
    "list.messages": { one: "{count} билдирүү", other: "{count} билдирүү" },
    "list.arrived": { one: "{count} жаңы", other: "{count} жаңы" },

    "live.arrived": { one: "{count} жаңы кайрылуу", other: "{count} жаңы кайрылуу" },

    "view.count": { one: "{count} кайрылуу", other: "{count} кайрылуу" },
  },
};
