// The shares of the most asked questions as a picture that stands alone: an SVG of bars, with its numbers in words.
import type { QuestionGroup } from "./types";

const width = 720;
const rowHeight = 34;
const nameWidth = 300;

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);
}

export function sharesPicture(title: string, groups: readonly QuestionGroup[], percent: (share: number) => string): string {
  const rows = groups.slice(0, 25);
  const most = Math.max(...rows.map(({ share }) => share), 0.000001);
  const bars = rows.map((group, at) => {
    const y = 44 + at * rowHeight;
    const length = Math.max(2, ((width - nameWidth - 90) * group.share) / most);
    const name = group.name.length > 40 ? `${group.name.slice(0, 39)}…` : group.name;
    return (
      `<text x="${nameWidth - 10}" y="${y + 15}" text-anchor="end" fill="currentColor">${escaped(name)}</text>` +
      `<rect x="${nameWidth}" y="${y}" width="${length.toFixed(1)}" height="22" rx="4" fill="#0f6657"/>` +
      `<text x="${(nameWidth + length + 8).toFixed(1)}" y="${y + 15}" fill="currentColor">${escaped(percent(group.share))}</text>`
    );
  });
  const height = 60 + rows.length * rowHeight;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" ` +
    `font-family="system-ui, sans-serif" font-size="14" color="#201e1a"><title>${escaped(title)}</title>` +
    `<rect width="${width}" height="${height}" fill="#fffefb"/>` +
    `<text x="16" y="26" font-size="17" font-weight="600" fill="currentColor">${escaped(title)}</text>${bars.join("")}</svg>`
  );
}
