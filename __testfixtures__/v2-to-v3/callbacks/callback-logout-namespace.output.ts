import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "cid" });

export namespace App { export const msg = "merged"; }
export namespace App {
  export function go(user: string) {
    rupt.evaluate.access({ user: user, on_logout: () => { console.log(msg); } });
  }
}
