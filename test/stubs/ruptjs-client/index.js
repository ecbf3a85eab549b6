// A stand-in for @ruptjs/client 3.x made of documented names only. It talks to nobody.
let evaluations = 0;

async function evaluate() {
  evaluations += 1;
  return { evaluation_id: `evaluation_${evaluations}` };
}

export default class Rupt {
  constructor({ clientId, on_logout }) {
    if (typeof clientId !== "string" || clientId === "") throw new TypeError("clientId is required");
    if (on_logout !== undefined && typeof on_logout !== "function")
      throw new TypeError("on_logout must be a function");
    this.evaluate = { access: evaluate, login: evaluate, signup: evaluate };
  }
}
