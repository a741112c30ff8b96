import assert from "node:assert/strict";
import { test } from "node:test";
import { number, plural, t, useLanguage } from "../src/i18n";
import { en, parts as english } from "../src/i18n/en";
import { ky, parts as kyrgyz } from "../src/i18n/ky";
import { languageFrom } from "../src/i18n/languages";
import { ru, parts as russian } from "../src/i18n/ru";

const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join();

test("every text has the same holes in every language, and no text is empty", () => {
  for (const [name, catalogue] of Object.entries({ ru, ky })) {
    for (const [key, text] of Object.entries(en.texts)) {
      const other = catalogue.texts[key as keyof typeof en.texts];
      assert.equal(holes(other), holes(text), `${name} ${key}`);
      assert.notEqual(other.trim(), "", `${name} ${key}`);
    }
    for (const [key, forms] of Object.entries(catalogue.plurals)) {
      Object.values(forms as Record<string, string>).forEach((form) => assert.equal(holes(form), "{count}", `${name} ${key}`));
    }
  }
});

test("no text is in two parts of a catalogue, and each language has the same parts", () => {
  const keysIn = (parts: readonly { readonly texts: object; readonly plurals: object }[]) =>
    parts.flatMap(({ texts, plurals }) => [...Object.keys(texts), ...Object.keys(plurals).map((key) => `${key} (plural)`)]);
  for (const parts of [english, russian, kyrgyz]) {
    const keys = keysIn(parts);
    assert.deepEqual(keys.filter((key, at) => keys.indexOf(key) !== at), []);
    assert.deepEqual(keys.sort(), keysIn(english).sort());
  }
});

test("texts are words of their language", () => {
  const same = Object.keys(en.texts).filter((key) => {
    const [one, other] = [ru.texts, ky.texts].map((texts) => texts[key as keyof typeof en.texts]);
    return [one, other].includes(en.texts[key as keyof typeof en.texts]);
  });
  assert.deepEqual(same, ["placeholder.iban"]);
});

test("plurals follow the grammar of the language", async () => {
  await useLanguage("ru");
  assert.deepEqual(
    [1, 2, 5, 11, 21, 22, 25].map((count) => plural("list.messages", count)),
    ["1 сообщение", "2 сообщения", "5 сообщений", "11 сообщений", "21 сообщение", "22 сообщения", "25 сообщений"],
  );
  await useLanguage("ky");
  assert.equal(plural("live.arrived", 3), "3 жаңы кайрылуу");
  await useLanguage("en");
  assert.equal(plural("live.arrived", 1), "1 new inquiry");
  assert.equal(plural("live.arrived", 1234), "1,234 new inquiries");
  assert.equal(number(100000), "100,000");
});

test("holes are filled", async () => {
  await useLanguage("en");
  assert.equal(t("settings.who", { name: "Айгүл" }), "Signed in as Айгүл");
});

test("the language is the first that the browser asks for and the page speaks", () => {
  assert.equal(languageFrom(["ky-KG", "ru"]), "ky");
  assert.equal(languageFrom(["de-DE", "RU-kg", "en"]), "ru");
  assert.equal(languageFrom(["de"]), "en");
  assert.equal(languageFrom([]), "en");
});
