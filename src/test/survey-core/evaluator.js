// A command that evaluates, such as ours: a line in, a line out, in order.
"use strict";
const { spawn } = require("child_process");
const readline = require("readline");

class Evaluator {
  constructor(command) {
    this.waiting = [];
    this.process = spawn(command, { shell: true, stdio: ["pipe", "pipe", "inherit"] });
    readline.createInterface({ input: this.process.stdout }).on("line", (line) => this.waiting.shift().resolve(read(line)));
    this.process.on("exit", (code) => this.end(new Error(`the command ended with ${code}`)));
    this.process.stdin.on("error", (fault) => this.end(fault));
  }

  end(fault) {
    this.ended = fault;
    this.waiting.forEach((each) => each.reject(fault));
  }

  ask(one) {
    if (this.ended) {
      return Promise.reject(this.ended);
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.process.stdin.write(JSON.stringify(one) + "\n");
    });
  }

  close() {
    this.waiting = [];
    this.process.stdin.end();
  }
}

function read(line) {
  try {
    return JSON.parse(line);
  } catch (fault) {
    return { fault: `no JSON: ${line}` };
  }
}

module.exports = { Evaluator };
