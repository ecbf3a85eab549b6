import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

function dec(..._: unknown[]): any {}

export @dec class Guard {
  start(user: string) {
    void rupt.evaluate.access({ user: user, email: "a@b.example" });
  }
}
