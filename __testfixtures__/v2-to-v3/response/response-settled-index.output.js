import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "other" });

export async function start(user) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const results = await Promise.allSettled([
    fetch("/me"),
    Rupt.attach({ client_id: "abc", account: user, email: "a@b.example" }),
  ]);
  return results[1].value.device_id;
}

export async function ignored(user) {
  const results = await Promise.allSettled([
    fetch("/me"),
    rupt.evaluate.access({ user: user, email: "a@b.example" }),
  ]);
  return results[0].value;
}
