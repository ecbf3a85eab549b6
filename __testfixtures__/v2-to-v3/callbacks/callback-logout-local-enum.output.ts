import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "cid" });

export function go(user: string) {
  enum Reason { Remote = "remote" }
  void rupt.evaluate.access({ user: user, on_logout: () => { console.log(Reason.Remote); } });
}
