// Answering with a canned answer: copied, counted and the inquiry done, with one key. Words are pasted in Instagram.
import { copyText } from "../clipboard";
import { t } from "../i18n";
import type { FittingAnswer, Inquiry } from "../types";
import type { Desk } from "./desk";
import { tell } from "./notices";

const leftOpen = "{name}";

function tellCopied(answer: FittingAnswer, done: boolean): void {
  const open = answer.copy.includes(leftOpen);
  tell(() => `${t(done ? "answer.answered" : "toast.copied")}${open ? ` ${t("answer.name.left", { name: leftOpen })}` : ""}`, { undo: done });
}

// done: or only copy it. Nothing is done if the browser doesn't let copy.
export async function answerWith(desk: Desk, inquiry: Inquiry, answer: FittingAnswer, done: boolean): Promise<void> {
  if (!(await copyText(answer.copy))) {
    tell(() => t("toast.uncopied"), { tone: "warning" });
    return;
  }
  const settles = done && desk.reading.latest(inquiry).state !== "done";
  if (done) {
    desk.answered(inquiry, answer.id);
  }
  tellCopied(answer, settles);
}

// With the answer that fits best. False if none does, or they can't be had.
export async function answerWithBest(desk: Desk): Promise<boolean> {
  const inquiry = desk.reading.current;
  if (inquiry === null) {
    return true; // nothing to answer
  }
  if (desk.answers.fitting.value?.inquiry !== inquiry.id) {
    await desk.answers.fit(inquiry.id).catch(() => []);
  }
  const best = desk.answers.best(inquiry.id)[0];
  if (best === undefined) {
    return false;
  }
  await answerWith(desk, inquiry, best, true);
  return true;
}
