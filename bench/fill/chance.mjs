/** Chance that repeats itself for the same seed (sfc32), with what a generator of rows needs. */
export class Chance {
  constructor(/** @type {number} */ seed) {
    [this.a, this.b, this.c, this.counter] = [seed | 0, 0x9e3779b9, 0x243f6a88, 1];
    for (let warming = 0; warming < 15; warming++) this.word();
  }

  /** 32 bits. */
  word() {
    const mixed = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + mixed) | 0;
    return mixed >>> 0;
  }

  /** From 0 up to, but without, 1. */
  fraction() {
    return this.word() / 4_294_967_296;
  }

  /** A whole number from 0 up to, but without, `end`. */
  below(end) {
    return Math.floor(this.fraction() * end);
  }

  happens(share) {
    return this.fraction() < share;
  }

  /** @template T @param {readonly T[]} values @returns {T} */
  one(values) {
    return values[this.below(values.length)];
  }

  /** Some different ones. @template T @param {readonly T[]} values @returns {T[]} */
  some(values, count) {
    const left = [...values];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(this.below(left.length), 1)[0]);
  }

  /** Mostly near 1, seldom many times that: the mean is about 1. `wide` 0.5 is mild, 1.2 has a long tail. */
  skewed(wide) {
    const normal = Math.sqrt(-2 * Math.log(1 - this.fraction())) * Math.cos(2 * Math.PI * this.fraction());
    return Math.exp(normal * wide - (wide * wide) / 2);
  }

  uuid() {
    return format(this.word(), this.word(), this.word(), this.word(), '4');
  }

  /** As the database makes them: the time comes first, so that neighbours in time are neighbours in the index. */
  uuidAt(/** @type {number} */ ms) {
    const low = ms % 65_536;
    return format(Math.floor(ms / 65_536), low * 65_536 + this.below(65_536), this.word(), this.word(), '7');
  }
}

const hex = (word) => (word >>> 0).toString(16).padStart(8, '0');

function format(first, second, third, fourth, version) {
  const [middle, tail] = [hex(second), hex(third)];
  return `${hex(first)}-${middle.slice(0, 4)}-${version}${middle.slice(5)}-${'89ab'[(third >>> 28) & 3]}${tail.slice(1, 4)}-${tail.slice(4)}${hex(fourth)}`;
}

/** Draws from a list by weight, in a few steps however long it is. */
export class Weighted {
  /** @param {number[]} weights */
  constructor(weights) {
    let sum = 0;
    this.ends = Float64Array.from(weights, (weight) => (sum += weight));
    this.sum = sum;
  }

  draw(/** @type {Chance} */ chance) {
    const wanted = chance.fraction() * this.sum;
    let [low, high] = [0, this.ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ends[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
