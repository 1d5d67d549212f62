// Unpacks a file in the format .lzma: thirteen bytes of properties and size, and then
// one stream of bits under a range coder, with matches in what was unpacked before.

const STATES = 12,
  LOW = 3,
  MID = 3,
  HIGH = 8,
  TOP = 2 ** 24;

const probabilities = (n) => new Uint16Array(n).fill(1024);

// Bits reads one bit after another, each under a probability that learns.
class Bits {
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at + 5;
    this.range = 0xffffffff;
    this.code = 0;
    for (let i = 1; i < 5; i++) this.code = ((this.code << 8) | bytes[at + i]) >>> 0;
  }

  widen() {
    if (this.range < TOP) {
      this.range = (this.range << 8) >>> 0;
      this.code = ((this.code << 8) | this.bytes[this.at++]) >>> 0;
    }
  }

  bit(table, i) {
    const p = table[i];
    const bound = (this.range >>> 11) * p;
    let bit = 0;
    if (this.code < bound) {
      this.range = bound;
      table[i] = p + ((2048 - p) >> 5);
    } else {
      this.range -= bound;
      this.code -= bound;
      table[i] = p - (p >> 5);
      bit = 1;
    }
    this.widen();
    return bit;
  }

  direct(count) {
    let value = 0;
    for (; count > 0; count--) {
      this.range >>>= 1;
      let bit = 0;
      if (this.code >= this.range) {
        this.code -= this.range;
        bit = 1;
      }
      value = (value << 1) | bit;
      this.widen();
    }
    return value;
  }

  tree(table, from, bits) {
    let m = 1;
    for (let i = 0; i < bits; i++) m = (m << 1) | this.bit(table, from + m);
    return m - (1 << bits);
  }

  backwards(table, from, bits) {
    let m = 1,
      value = 0;
    for (let i = 0; i < bits; i++) {
      const bit = this.bit(table, from + m);
      m = (m << 1) | bit;
      value |= bit << i;
    }
    return value;
  }
}

// Lengths reads how long a match is, from 0 on.
class Lengths {
  constructor() {
    this.choice = probabilities(2);
    this.low = probabilities(16 << LOW);
    this.mid = probabilities(16 << MID);
    this.high = probabilities(1 << HIGH);
  }

  read(bits, place) {
    if (!bits.bit(this.choice, 0)) return bits.tree(this.low, place << LOW, LOW);
    if (!bits.bit(this.choice, 1)) return 8 + bits.tree(this.mid, place << MID, MID);
    return 16 + bits.tree(this.high, 0, HIGH);
  }
}

// distance reads how far back a match of a length lies.
function distance(bits, slots, near, align, length) {
  const slot = bits.tree(slots, Math.min(length, 3) << 6, 6);
  if (slot < 4) return slot;
  const count = (slot >> 1) - 1,
    base = (2 | (slot & 1)) << count;
  if (slot < 14) return base + bits.backwards(near, base - slot, count);
  return base + (bits.direct(count - 4) << 4) + bits.backwards(align, 0, 4);
}

// unlzma returns what a file unpacks to.
export function unlzma(bytes) {
  const lc = bytes[0] % 9,
    lp = Math.floor(bytes[0] / 9) % 5,
    pb = Math.floor(bytes[0] / 45);
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(5, true);
  const out = new Uint8Array(size);
  const bits = new Bits(bytes, 13);
  const literals = probabilities(0x300 << (lc + lp));
  const isMatch = probabilities(STATES << 4),
    isRep = probabilities(STATES),
    isRep0 = probabilities(STATES);
  const isRep1 = probabilities(STATES),
    isRep2 = probabilities(STATES),
    isLong = probabilities(STATES << 4);
  const slots = probabilities(4 << 6),
    near = probabilities(128),
    align = probabilities(16);
  const matchLengths = new Lengths(),
    repLengths = new Lengths();
  let state = 0,
    rep0 = 0,
    rep1 = 0,
    rep2 = 0,
    rep3 = 0;

  for (let at = 0; at < size;) {
    const place = at & ((1 << pb) - 1);
    if (!bits.bit(isMatch, (state << 4) + place)) {
      const before = at > 0 ? out[at - 1] : 0;
      const from = 0x300 * (((at & ((1 << lp) - 1)) << lc) + (before >> (8 - lc)));
      let symbol = 1;
      if (state >= 7) {
        let match = out[at - rep0 - 1];
        while (symbol < 0x100) {
          const bit = (match >> 7) & 1;
          match <<= 1;
          const got = bits.bit(literals, from + ((1 + bit) << 8) + symbol);
          symbol = (symbol << 1) | got;
          if (bit !== got) break;
        }
      }
      while (symbol < 0x100) symbol = (symbol << 1) | bits.bit(literals, from + symbol);
      out[at++] = symbol;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let length;
    if (!bits.bit(isRep, state)) {
      length = matchLengths.read(bits, place);
      [rep3, rep2, rep1] = [rep2, rep1, rep0];
      rep0 = distance(bits, slots, near, align, length);
      if (rep0 === -1 || rep0 >= at) break; // the end, or no such place
      state = state < 7 ? 7 : 10;
    } else {
      if (!bits.bit(isRep0, state)) {
        if (!bits.bit(isLong, (state << 4) + place)) {
          out[at] = out[at - rep0 - 1];
          at++;
          state = state < 7 ? 9 : 11;
          continue;
        }
      } else if (!bits.bit(isRep1, state)) {
        [rep0, rep1] = [rep1, rep0];
      } else if (!bits.bit(isRep2, state)) {
        [rep0, rep1, rep2] = [rep2, rep0, rep1];
      } else {
        [rep0, rep1, rep2, rep3] = [rep3, rep0, rep1, rep2];
      }
      length = repLengths.read(bits, place);
      state = state < 7 ? 8 : 11;
    }
    for (let left = Math.min(length + 2, size - at); left > 0; left--, at++) out[at] = out[at - rep0 - 1];
  }
  return out;
}
