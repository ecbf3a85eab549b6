import Rupt from "rupt";

export function go(user) {
  const done = 1;
  Rupt.attach({ client_id: "cid", account: user, on_current_device_logout: () => { eval("console.log(done)"); } });
}
