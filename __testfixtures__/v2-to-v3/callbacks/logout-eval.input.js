import Rupt from "rupt";

export function start(user) {
  const name = "local";
  Rupt.attach({
    client_id: "abc",
    account: user,
    email: "a@b.example",
    on_current_device_logout: () => eval("console.log(name)"),
  });
}
