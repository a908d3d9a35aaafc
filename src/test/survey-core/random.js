// Random choices that come out the same for the same seed (mulberry32).
"use strict";

class Random {
  constructor(seed) {
    this.state = seed | 0;
  }

  next() {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  chance(share) {
    return this.next() < share;
  }

  between(least, most) {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick(list) {
    return list[Math.floor(this.next() * list.length)];
  }

  some(list, share) {
    return list.filter(() => this.chance(share));
  }

  shuffled(list) {
    return list.map((each) => [this.next(), each]).sort((a, b) => a[0] - b[0]).map((pair) => pair[1]);
  }
}

module.exports = { Random };
