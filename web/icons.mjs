// Draws the app's icons as PNG, from the same shapes as static/favicon.svg: what phones and desktops show for an installed
// page. Drawn here, so that no picture lies in the repository that nobody can read or change.
import { deflateSync } from "node:zlib";

const green = [0x0f, 0x66, 0x57];
const white = [0xff, 0xff, 0xff];
// In the units of the SVG's view box, 64 to a side.
const side = 64;
const cornerRadius = 15;
const strokeRadius = 2.75;
const strokes = [[17, 47, 20], [17, 47, 32], [17, 34, 44]]; // from x to x, at y
const samples = 4; // to a pixel's side

function inFrame(x, y, radius) {
  const dx = Math.max(radius - x, x - (side - radius), 0);
  const dy = Math.max(radius - y, y - (side - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

function onStroke(x, y) {
  return strokes.some(([from, to, at]) => {
    const dx = Math.max(from - x, x - to, 0);
    return dx * dx + (y - at) ** 2 <= strokeRadius ** 2;
  });
}

// The mean of a pixel's samples, as red, green, blue, opacity.
function pixel(column, row, size, radius) {
  const sum = [0, 0, 0];
  let seen = 0;
  for (let sample = 0; sample < samples * samples; sample++) {
    const x = ((column + ((sample % samples) + 0.5) / samples) * side) / size;
    const y = ((row + (Math.floor(sample / samples) + 0.5) / samples) * side) / size;
    if (inFrame(x, y, radius)) {
      seen++;
      const colour = onStroke(x, y) ? white : green;
      colour.forEach((value, channel) => (sum[channel] += value));
    }
  }
  return seen === 0 ? [0, 0, 0, 0] : [...sum.map((value) => Math.round(value / seen)), Math.round((seen * 255) / samples ** 2)];
}

const crcTable = Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit++) {
    value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  }
  return value >>> 0;
});

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const crc = body.reduce((sum, byte) => crcTable[(sum ^ byte) & 0xff] ^ (sum >>> 8), 0xffffffff);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE((crc ^ 0xffffffff) >>> 0, body.length + 4);
  return framed;
}

// wholeSquare: without rounded corners, for systems that cut icons into a shape of their own.
export function icon(size, { wholeSquare }) {
  const radius = wholeSquare ? 0 : cornerRadius;
  const rows = Buffer.alloc(size * (1 + size * 4)); // each row begins with its filter: none
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      rows.set(pixel(column, row, size, radius), row * (1 + size * 4) + 1 + column * 4);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6], 8); // eight bits each of red, green, blue and opacity
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", head), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}
