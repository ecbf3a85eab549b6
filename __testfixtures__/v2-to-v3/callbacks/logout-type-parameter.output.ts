import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const emit = <Name>(name: Name) => console.log(name);

export class Guard<Name extends string> {
  start(user: string) {
    void rupt.evaluate.access({
      user: user,
      email: "a@b.example",
      on_logout: () => emit<Name>("out" as Name),
    });
  }
}
