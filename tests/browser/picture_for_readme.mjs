// Takes the pictures of the desk for the README and docs/desk.md: node tests/browser/picture_for_readme.mjs docs/pictures
// The built page before the stand-in server, with messages as customers write them.
import path from "node:path";
import { launch, phone, visitor } from "./browser.mjs";
import { hex } from "./mock/answering.mjs";
import { MockServer } from "./mock/server.mjs";
import { reading, row, rows } from "./page.mjs";
import { builtPage } from "./server.mjs";

const [delivery, price, booking] = [hex(0xc001), hex(0xc002), hex(0xc003)];
const bakyt = hex(8);
const texts = [
  ["zdravstvuite, dostavka segodnya est?", { topics: [delivery] }],
  ["Сколько стоит окрашивание на длинные волосы и сколько по времени?", { topics: [price] }],
  ["What are your opening hours on Sunday?", {}],
  ["Менин атым [name], кечээ буйрутма бергем, качан келет?", { topics: [delivery] }],
  ["Курска качан жазылса болот? Балам 9 жашта", { topics: [booking] }],
  ["Можно записаться на стрижку в субботу после 15:00?", { topics: [booking] }],
  [["Hi! Do you ship to Karakol?", "My number is [phone]"], { topics: [delivery] }],
  ["Саламатсызбы, жеткирүү канча турат? Ошко да жибересиздерби?", { topics: [delivery, price] }],
  ["Здравствуйте! Подскажите, есть ли это платье в 46 размере?", {}],
];

function furnish(mock) {
  const named = [[delivery, "delivery", "teal"], [price, "prices", "yellow"], [booking, "booking", "violet"]];
  mock.topics = named.map(([id, name, colour]) => ({ id, name, colour, count: 0, version: "1" }));
  mock.mailboxes = [{ id: hex(0xa1), name: "Main shop" }];
  const answer = { id: hex(0xd001), title: "Delivery", uses: 41, published: true, questions: {}, version: "1" };
  mock.answers = [{ ...answer, texts: { en: "We ship to Karakol in two days, for 250 som. Orders over 5000 som are free." } }];
  texts.forEach(([words, fields]) => mock.arrive(words, fields));
  mock.write(mock.inquiries[2], "Karakol: ask the courier about Saturday", bakyt);
}

async function take(browser, url, name, act, options) {
  const { page, close } = await visitor(browser, url, options);
  await page.goto("/");
  await rows(page).nth(4).waitFor();
  await act(page);
  await reading(page).waitFor();
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: path.join(process.argv[2], `${name}.png`) });
  await close();
}

const mock = await MockServer.start(await builtPage());
const browser = await launch();
try {
  furnish(mock);
  const laptop = { width: 1360, height: 800 };
  const open = (page) => row(page, "Do you ship").click();
  await take(browser, mock.url, "desk", open, { viewport: laptop });
  await take(browser, mock.url, "dark", open, { viewport: laptop, language: "ru", colorScheme: "dark" });
  await take(browser, mock.url, "phone", (page) => row(page, "жеткирүү канча").tap(), { viewport: phone, language: "ky" });
} finally {
  await browser.close();
  await mock.stop();
}
