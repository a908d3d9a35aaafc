// Finds the number that fits the challenge of the first page, while the respondent reads it. Without a script the page asks
// for a few seconds of patience instead. SHA-256 is written out: the browser's own is not there without https.
"use strict";
(() => {
  const form = document.querySelector("form[data-challenge]");
  if (!form) {
    return;
  }
  const text = form.dataset.challenge + ":";
  const bits = Number(form.dataset.bits);
  const status = form.querySelector("[role=status]");
  const primes = [];
  for (let n = 2; primes.length < 64; n++) {
    if (primes.every((prime) => n % prime)) {
      primes.push(n);
    }
  }
  const fraction = (x) => ((x - Math.floor(x)) * 2 ** 32) | 0;
  const START = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
  const K = primes.map((prime) => fraction(Math.cbrt(prime)));
  const turn = (x, n) => (x >>> n) | (x << (32 - n));
  const w = new Int32Array(64);

  // The first word of the hash of at most 119 letters of ASCII.
  function firstWord(message) {
    const bytes = new Uint8Array(message.length < 56 ? 64 : 128);
    for (let i = 0; i < message.length; i++) {
      bytes[i] = message.charCodeAt(i);
    }
    bytes[message.length] = 128;
    const view = new DataView(bytes.buffer);
    view.setUint32(bytes.length - 4, message.length * 8);
    let hash = START;
    for (let at = 0; at < bytes.length; at += 64) {
      let [a, b, c, d, e, f, g, h] = hash;
      for (let i = 0; i < 64; i++) {
        if (i < 16) {
          w[i] = view.getInt32(at + 4 * i);
        } else {
          const x = w[i - 15], y = w[i - 2];
          w[i] = w[i - 16] + w[i - 7]
            + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
        }
        const t = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
        const u = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g;
        g = f;
        f = e;
        e = (d + t) | 0;
        d = c;
        c = b;
        b = a;
        a = (t + u) | 0;
      }
      hash = [a, b, c, d, e, f, g, h].map((x, i) => (x + hash[i]) | 0);
    }
    return hash[0];
  }

  let number = 0, found = false, wanted = false;
  function work() {
    for (const until = performance.now() + 30; performance.now() < until; ) {
      for (let i = 0; i < 500; i++, number++) {
        if (firstWord(text + number) >>> (32 - bits) === 0) {
          form.elements.number.value = number;
          found = true;
          if (wanted) {
            form.requestSubmit ? form.requestSubmit() : form.submit();
          }
          return;
        }
      }
    }
    setTimeout(work);
  }
  form.addEventListener("submit", (event) => {
    if (!found) {
      event.preventDefault();
      wanted = true;
      status.textContent = form.dataset.working;
    }
  });
  work();
})();
