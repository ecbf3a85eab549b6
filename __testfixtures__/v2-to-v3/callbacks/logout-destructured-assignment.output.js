import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export function start(user) {
  let reason = "none";
  rupt.evaluate.access({
    user: user,
    email: "a@b.example",
    on_logout: () => {
      ({ reason } = { reason: "remote" });
    },
  });
  return () => reason;
}
