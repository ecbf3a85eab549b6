import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "abc" });

export function start(id: string) {
  rupt.evaluate.access({ user: id }).then(() => {
    console.log("attached");
  });
}
let deviceId: string | undefined;
export async function login(user: { id: string }) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  ({ device_id: deviceId } = (await Rupt.attach({ client_id: "abc", account: user.id }))!);
}
export async function logout(user: { id: string }) {
  deviceId = undefined;
}
