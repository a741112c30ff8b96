// Connecting an account: values to copy, the verify token on request, a token that is refused and one that is not.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, phone } from "./browser.mjs";
import { eventually, rows, settings, step } from "./page.mjs";
import { standIn } from "./stand_in.mjs";

const at = standIn();
const sheet = (page) => page.locator("dialog[open]");

describe("Connecting Instagram", () => {
  it("shows what to set, and subscribes with a token that leaves the field at once", async () => {
    const { page, close } = await at.desk({ expected: [/400/] });
    await rows(page).first().waitFor();
    await settings(page).click();
    await sheet(page).getByRole("button", { name: "Connect Instagram" }).click();
    await sheet(page).getByText("https://desk.example/webhooks/instagram").waitFor();
    assert.equal(await sheet(page).getByText("the-verify-token").count(), 0);
    await sheet(page).getByRole("button", { name: "Show it" }).click();
    await sheet(page).getByText("the-verify-token").waitFor();
    await assertAccessible(page, "connect desktop");
    const field = page.locator("#access-token");
    assert.equal(await field.getAttribute("type"), "password");
    await field.fill("IGAAexpired");
    await page.keyboard.press("Enter");
    await sheet(page).getByText("The token has expired.").waitFor();
    await eventually(() => field.inputValue(), "");
    await field.fill("IGAAgood");
    await page.keyboard.press("Enter");
    await sheet(page).getByText("main.shop is connected").waitFor();
    await sheet(page).getByText('"17841400000000011" = "main.shop"').waitFor();
    await eventually(() => field.inputValue(), "");
    await assertAccessible(page, "connect desktop done");
    await close();
  });

  it("is reached from the checklist, on a phone and in Kyrgyz too", async () => {
    const { page, close } = await at.desk({
      viewport: phone,
      language: "ky",
      prepare: (mock) => (mock.setup = { ...mock.setup, handshake_seen: false, backup_made: false }),
    });
    await step(page, "handshake_seen").getByRole("button", { name: "Бардык маанилер" }).tap();
    await sheet(page).getByText("https://desk.example/webhooks/instagram").waitFor();
    await assertAccessible(page, "connect phone ky");
    await close();
  });

  it("is what a mailbox that fell silent asks for, until something comes", async () => {
    const { page, close } = await at.desk({ language: "ru", viewport: phone });
    await rows(page).first().waitFor();
    assert.equal(await page.locator(".notice.silence").count(), 0);
    at.mock.silent = [{ mailbox: at.mock.mailboxes[0].id, name: "Main shop", hours: 23 }];
    at.mock.tell("changed", { list: "silence" });
    await page.getByText("В «Main shop» ничего не приходило 23 часа").waitFor();
    await assertAccessible(page, "silence phone ru");
    await page.getByRole("button", { name: "Проверить и подключить снова" }).tap();
    await sheet(page).getByText("https://desk.example/webhooks/instagram").waitFor();
    await page.keyboard.press("Escape");
    at.mock.silent = [];
    at.mock.tell("changed", { list: "silence" });
    await eventually(() => page.locator(".notice.silence").count(), 0);
    await close();
  });

  it("is none of an agent's business", async () => {
    const { page, close } = await at.desk({
      prepare: (mock) => {
        mock.role = "agent";
        mock.setup = { ...mock.setup, handshake_seen: false };
      },
    });
    await rows(page).first().waitFor();
    assert.equal(await step(page, "handshake_seen").count(), 0);
    await settings(page).click();
    assert.equal(await sheet(page).getByRole("button", { name: "Connect Instagram" }).count(), 0);
    await close();
  });
});
