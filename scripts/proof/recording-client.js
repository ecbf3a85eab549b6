// A stand-in for @ruptjs/client 3.x that tells the driver of the browser what it is asked. It refuses what the docs do not name,
// a second client for an id, and a life on a server, so that a build that leans on any of them fails where it is seen.
const CONSTRUCTOR = new Set(["clientId", "on_logout"]);
const CALL = new Set(["user", "email", "phone", "metadata", "auto_challenge", "on_logout"]);
const clients = new Set();
let evaluations = 0;

function refuseUnknown(where, options, known) {
  for (const name of Object.keys(options))
    if (!known.has(name)) throw new TypeError(`${where} does not know ${name}`);
}

export default class Rupt {
  constructor(options) {
    if (typeof window === "undefined") throw new Error("new Rupt ran outside of a browser");
    refuseUnknown("new Rupt", options, CONSTRUCTOR);
    const { clientId } = options;
    if (typeof clientId !== "string" || clientId === "") throw new TypeError("clientId is required");
    if (clients.has(clientId)) throw new Error(`a second client for ${clientId}`);
    clients.add(clientId);
    const evaluate = async (call) => {
      refuseUnknown("evaluate.access", call, CALL);
      const { user, email, phone, metadata } = call;
      await window.ruptProofRecord({ sdk: "v3", call: "access", clientId, user, email, phone, metadata });
      // The newest call is the one that hears of a logout, as in v2.
      window.ruptProofLogout = async () => (call.on_logout ?? options.on_logout)?.();
      evaluations += 1;
      return { evaluation_id: `evaluation_${evaluations}` };
    };
    this.evaluate = { access: evaluate, login: evaluate, signup: evaluate };
  }
}
