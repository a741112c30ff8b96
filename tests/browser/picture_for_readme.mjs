// Takes the picture of the desk for the README: node tests/browser/picture_for_readme.mjs OUT.png
// A real server, some messages as customers write them, and the owner who has just opened one.
import { desktop, launch, visitor } from "./browser.mjs";
import { row, rows, signUp } from "./page.mjs";
import { Server } from "./server.mjs";

const texts = [
  "Здравствуйте! Подскажите, есть ли это платье в 46 размере?",
  "Саламатсызбы, жеткирүү канча турат? Ошко да жибересиздерби?",
  "Hi! Do you ship to Karakol? My number is +996 555 123 456",
  "Можно записаться на стрижку в субботу после 15:00?",
  "Курска качан жазылса болот? Балам 9 жашта",
  "Менин атым Айжамал, кечээ буйрутма бергем, качан келет?",
  "What are your opening hours on Sunday?",
  "Сколько стоит окрашивание на длинные волосы и сколько по времени?",
  "zdravstvuite, dostavka segodnya est?",
];

const server = await Server.start();
const browser = await launch();
try {
  await server.handshake();
  await server.test();
  const { page } = await visitor(browser, server.url, { viewport: desktop, expected: [/./] });
  await signUp(page, server.ownerLink);
  for (const text of texts) {
    await server.message(text);
  }
  await rows(page).nth(texts.length - 1).waitFor();
  await row(page, "Do you ship").click();
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: process.argv[2] });
} finally {
  await browser.close();
  await server.stop();
}
