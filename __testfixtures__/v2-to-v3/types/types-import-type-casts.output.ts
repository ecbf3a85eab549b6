import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "abc" });

export async function check(user: { id: string; email: string }) {
  await rupt.evaluate.access({ user: user.id });
  await rupt.evaluate.access({ user: user.id, email: user.email });
}

export async function checkAgain(user: { id: string }) {
  const options = { user: user.id };
  await rupt.evaluate.access(options);
}

export async function devices(user: { id: string }) {
  const options: import("rupt").AttachConfig = { client_id: "abc", account: user.id };
  // TODO(rupt-migrate): type-kept: replace this v2 type
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or ask your server
  const { attached_devices }: import("rupt").AttachResponse = await Rupt.attach(options);
  return attached_devices;
}

// TODO(rupt-migrate): type-kept: replace this v2 type
export type Config = import("rupt").AttachConfig;
