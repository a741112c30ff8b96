// The script of the public form at /erasure: before the form goes, the browser finds a proof of work. Without it, or
// without scripts, the form is sent as it is and the server asks for a little patience instead.
import { prove } from "./proof";

const form = document.querySelector<HTMLFormElement>("form[data-working]");

async function send(form: HTMLFormElement): Promise<void> {
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  const status = form.querySelector("[data-status]");
  const button = form.querySelector("button");
  if (status !== null && button !== null) {
    status.textContent = form.dataset["working"] ?? "";
    button.disabled = true;
  }
  field("answer").value = await prove(field("challenge").value);
  form.submit();
}

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  void send(form);
});
// A page that comes back by the browser's Back button must be able to send again.
addEventListener("pageshow", () => form?.querySelector("button")?.removeAttribute("disabled"));
