"use strict";
// The CommonJS twin of index.js.
Object.defineProperty(exports, "__esModule", { value: true });
let evaluations = 0;

async function evaluate() {
  evaluations += 1;
  return { evaluation_id: `evaluation_${evaluations}` };
}

exports.default = class Rupt {
  constructor({ clientId, on_logout }) {
    if (typeof clientId !== "string" || clientId === "") throw new TypeError("clientId is required");
    if (on_logout !== undefined && typeof on_logout !== "function")
      throw new TypeError("on_logout must be a function");
    this.evaluate = { access: evaluate, login: evaluate, signup: evaluate };
  }
};
