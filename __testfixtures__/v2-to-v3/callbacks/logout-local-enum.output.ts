import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function start(user: string) {
  enum Reason {
    Remote = "remote",
  }
  void rupt.evaluate.access({
    user: user,
    email: "a@b.example",
    on_logout: () => console.log(Reason.Remote),
  });
}
