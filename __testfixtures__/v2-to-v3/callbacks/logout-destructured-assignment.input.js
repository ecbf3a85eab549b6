import Rupt from "rupt";

export function start(user) {
  let reason = "none";
  Rupt.attach({
    client_id: "abc",
    account: user,
    email: "a@b.example",
    on_current_device_logout: () => {
      ({ reason } = { reason: "remote" });
    },
  });
  return () => reason;
}
