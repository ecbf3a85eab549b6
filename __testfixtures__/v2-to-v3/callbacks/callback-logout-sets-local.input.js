import Rupt from "rupt";

export function go(user) {
  let done = 0;
  Rupt.attach({ client_id: "cid", account: user, on_current_device_logout: () => { ({ a: done } = { a: 1 }); } });
  return () => done;
}
