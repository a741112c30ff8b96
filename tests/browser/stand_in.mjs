// The desk before the stand-in server, with a handful of inquiries: what most browser tests begin with.
import { after, afterEach, before } from "node:test";
import { launch, visitor } from "./browser.mjs";
import { MockServer } from "./mock/server.mjs";
import { builtPage } from "./server.mjs";

const texts = [
  ["Здравствуйте! Подскажите, пожалуйста, платье с витрины есть в 46 размере?", "И можно ли примерить сегодня?", "Меня зовут [name], мой номер [phone]"],
  "Саламатсызбы, жеткирүү канча турат? Дарегим [address], кечки саат алтыдан кийин үйдө болом. Төлөмдү картка өткөрсөм болобу же нак акча керекпи?",
  "Hi! Do you ship to Osh? I paid to [card] yesterday but nothing has arrived yet 🙂",
  "Кечээ жазылган элем, бүгүн келе албай калдым. Эртеңкиге которуп койсоңуз болобу?",
  ["Можно записаться к стоматологу на четверг?", "Желательно после 17:00"],
  "Добрый день, заказ [tracking] до сих пор не пришёл. Что делать?",
  "What are your opening hours on Sunday?",
  "Курска качан жазылса болот? Балам 9 жашта, башталгыч деңгээл.",
  "Спасибо большое, всё подошло! Напишите на [e-mail], когда будет новая коллекция.",
  "Сколько стоит окрашивание на длинные волосы и сколько по времени?",
];

// One browser for the file, one server for each test. at.desk(options) opens the desk in it; at.mock is its server.
// options.prepare(mock) changes what is there before the page comes; the others are those of visitor().
export function standIn() {
  const at = { browser: null, mock: null };
  before(async () => (at.browser = await launch()));
  after(() => at.browser?.close());
  afterEach(() => at.mock?.stop());
  at.desk = async (options = {}) => {
    at.mock = await MockServer.start(await builtPage());
    at.mock.mailboxes = [
      { id: "00000000000000a1", name: "Main shop" },
      { id: "00000000000000a2", name: "Salon" },
    ];
    texts.forEach((text, index) => at.mock.arrive(text, { mailbox: at.mock.mailboxes[index % 3 === 1 ? 1 : 0].id }));
    options.prepare?.(at.mock);
    const guest = await visitor(at.browser, at.mock.url, options);
    await guest.page.goto(options.address ?? "/");
    return guest;
  };
  return at;
}
