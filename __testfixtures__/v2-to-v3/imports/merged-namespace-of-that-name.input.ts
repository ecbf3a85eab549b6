import Rupt from "rupt";

export namespace Api {
  export const Rupt = { attach: (options: object) => console.log(options) };
}
export namespace Api {
  Rupt.attach({ client_id: "own", account: "own" });
}
export namespace Other {
  export const start = (user: string) => void Rupt.attach({ client_id: "abc", account: user, email: "a@b.example" });
}
