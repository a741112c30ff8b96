// A day of the server ("2026-01-31") as people write it in the language of the page.
import { language } from "../i18n";

export function dayText(day: string): string {
  return new Intl.DateTimeFormat(language.value, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}
