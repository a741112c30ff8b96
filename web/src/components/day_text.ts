// Days and times of the server as people write them in the language of the page.
import { language } from "../i18n";

// Browsers without words for Kyrgyz dates would write "2026 M11 26"; then figures alone, as they are written there.
function formatted(date: Date, options: Intl.DateTimeFormatOptions): string {
  const known = Intl.DateTimeFormat.supportedLocalesOf([language.value]).length > 0;
  const format = known ? new Intl.DateTimeFormat(language.value, options) : new Intl.DateTimeFormat("ru", { ...options, dateStyle: "short" });
  return format.format(date);
}

// day: "2026-01-31".
export function dayText(day: string): string {
  return formatted(new Date(`${day}T00:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
}

// time: "2026-01-31T15:04:00Z"; in the reader's own time zone, to the minute.
export function minuteText(time: string): string {
  return formatted(new Date(time), { dateStyle: "medium", timeStyle: "short" });
}
