import Rupt from "rupt";

export function start(user: string) {
  enum Reason {
    Remote = "remote",
  }
  void Rupt.attach({
    client_id: "abc",
    account: user,
    email: "a@b.example",
    on_current_device_logout: () => console.log(Reason.Remote),
  });
}
