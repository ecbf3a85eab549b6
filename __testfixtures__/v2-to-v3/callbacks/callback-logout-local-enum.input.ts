import Rupt from "rupt";

export function go(user: string) {
  enum Reason { Remote = "remote" }
  void Rupt.attach({ client_id: "cid", account: user, on_current_device_logout: () => { console.log(Reason.Remote); } });
}
