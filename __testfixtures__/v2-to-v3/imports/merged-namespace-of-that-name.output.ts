import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export namespace Api {
  export const Rupt = { attach: (options: object) => console.log(options) };
}
export namespace Api {
  Rupt.attach({ client_id: "own", account: "own" });
}
export namespace Other {
  export const start = (user: string) => void rupt.evaluate.access({ user: user, email: "a@b.example" });
}
