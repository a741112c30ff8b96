// Russian: the list and its views.
import type { list as english } from "../en/list";
import type { Russian } from "../catalogue";

export const list: Russian<typeof english> = {
  texts: {
    "view.new": "Новые",
    "view.open": "В работе",
    "view.done": "Готово",
    "view.fading": "Исчезают",
    "view.label": "Разделы",

    "mailbox.label": "Аккаунт",
    "mailbox.all": "Все аккаунты",

    "list.label": "Обращения: {view}",
    "list.failed": "Сейчас список не загружается.",
    "list.retry": "Повторить",
    "list.warming": "Сохранённое ещё открывается. Список пополнится сам.",
    "list.earlier": "До перезапуска, без порядка",
    "list.why": "Почему?",
    "list.why.title": "Почему здесь нет порядка",
    "list.why.text":
      "Wordkeep не записывает ни дат, ни порядка сообщений, поэтому по сохранённому никто и никогда не узнает, кто и когда писал.",
    "list.why.more":
      "Порядок поступления живёт только в памяти. После перезапуска он забыт, и всё прежнее стоит ниже нового, всегда в одном и том же случайном порядке. Ничего не потеряно.",

    "empty.new": "Всё спокойно",
    "empty.new.text": "Новые обращения появятся здесь сами, как только вам напишут в Instagram.",
    "empty.open": "В работе ничего нет",
    "empty.open.text": "Обращения, взятые в работу, остаются здесь, пока не будут готовы.",
    "empty.done": "Здесь пока пусто",
    "empty.done.text": "Сюда попадает всё, что отмечено как готовое. Со временем оно исчезает, а затем стирается.",
    "empty.fading": "Ничего не исчезает",
    "empty.fading.text": "То, что давно готово, попадает сюда перед окончательным стиранием. До этого его можно вернуть.",
    "empty.mailbox": "Показан только один аккаунт.",
    "empty.mailbox.all": "Показать все аккаунты",

    "view.mine": "Мои",
    "view.unassigned": "Ничьи",
    "view.filtered": "По фильтру",

    "empty.view": "Здесь пусто",
    "empty.view.text": "Под этот фильтр сейчас ничего не подходит. Новое появится само.",
  },
  plurals: {
    "list.messages": {
      one: "{count} сообщение",
      few: "{count} сообщения",
      many: "{count} сообщений",
      other: "{count} сообщения",
    },
    "list.arrived": { one: "{count} новое", few: "{count} новых", many: "{count} новых", other: "{count} нового" },

    "live.arrived": {
      one: "{count} новое обращение",
      few: "{count} новых обращения",
      many: "{count} новых обращений",
      other: "{count} нового обращения",
    },

    "view.count": {
      one: "{count} обращение",
      few: "{count} обращения",
      many: "{count} обращений",
      other: "{count} обращения",
    },
  },
};
