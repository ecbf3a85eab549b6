import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export namespace App {
  export const message = "out";
}
export namespace App {
  export function start(user: string) {
    void rupt.evaluate.access({
      user: user,
      email: "a@b.example",
      on_logout: () => console.log(message),
    });
  }
}
