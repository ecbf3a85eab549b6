import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export enum Provider {
  Rupt = "rupt",
  Default = Rupt,
}

export enum Provider {
  Usual = Rupt,
}

export function start(user: string) {
  void rupt.evaluate.access({ user: user, email: "a@b.example" });
}
