import Rupt from "rupt";

export enum Provider {
  Rupt = "rupt",
  Default = Rupt,
}

export enum Provider {
  Usual = Rupt,
}

export function start(user: string) {
  void Rupt.attach({ client_id: "abc", account: user, email: "a@b.example" });
}
