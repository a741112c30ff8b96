// A proof of work in the browser: an answer for which SHA-256(challenge "." answer) begins with enough zero bits.
//
// The browser's own hashing is asynchronous and missing where there is no HTTPS; a million small hashes are quicker done
// here. The constants are those of FIPS 180-4, computed from the primes they are defined by.

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number++) {
    if (primes.every((prime) => number % prime !== 0)) {
      primes.push(number);
    }
  }
  return primes;
}

const fraction = (value: number) => ((value % 1) * 2 ** 32) | 0;
const primes = firstPrimes(64);
const rounds = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const start = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by));

const schedule = new Int32Array(64);

// Takes one block of 64 bytes into the state.
function compress(state: Int32Array, block: DataView, offset: number): void {
  const w = schedule;
  for (let at = 0; at < 16; at++) {
    w[at] = block.getInt32(offset + at * 4);
  }
  for (let at = 16; at < 64; at++) {
    const x = w[at - 15]!;
    const y = w[at - 2]!;
    const small = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
    const large = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
    w[at] = (w[at - 16]! + small + w[at - 7]! + large) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let at = 0; at < 64; at++) {
    const choice = (e & f) ^ (~e & g);
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + rounds[at]! + w[at]!) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  const words = [a, b, c, d, e, f, g, h];
  for (let at = 0; at < 8; at++) {
    state[at] = (state[at]! + words[at]!) | 0;
  }
}

// text: ASCII, at most 119 characters, so that it fits two blocks.
export function sha256(text: string): Int32Array {
  const bytes = new Uint8Array(text.length > 55 ? 128 : 64);
  for (let at = 0; at < text.length; at++) {
    bytes[at] = text.charCodeAt(at);
  }
  bytes[text.length] = 0x80;
  const block = new DataView(bytes.buffer);
  block.setUint32(bytes.length - 4, text.length * 8);
  const state = start.slice();
  for (let offset = 0; offset < bytes.length; offset += 64) {
    compress(state, block, offset);
  }
  return state;
}

export function zeroBits(hash: Int32Array): number {
  const first = hash.findIndex((word) => word !== 0);
  return first < 0 ? hash.length * 32 : first * 32 + Math.clz32(hash[first]!);
}

// The challenge's own word for how hard it is: the lowest eight bits of its first number.
export function bitsOf(challenge: string): number {
  return Number.parseInt(challenge.slice(14, 16), 16);
}

const atOnce = 4_000;

// Tries answers in short runs, so that the page stays alive between them.
export async function prove(challenge: string): Promise<string> {
  const bits = bitsOf(challenge);
  for (let answer = 0; ; answer++) {
    if (zeroBits(sha256(`${challenge}.${answer}`)) >= bits) {
      return String(answer);
    }
    if (answer % atOnce === atOnce - 1) {
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
}
