import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "abc" });

export async function whole(user: { id: string }) {
  const response = await rupt.evaluate.access({ user: user.id });
  type Response = typeof response;
  const last: Response | undefined = undefined;
  return last;
}

export async function field(user: { id: string }) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const { device_id } = (await Rupt.attach({ client_id: "abc", account: user.id }))!;
  const other: typeof device_id = "a";
  return other;
}

export async function options(user: { id: string }) {
  const own = { client_id: "abc", account: user.id };
  const another: typeof own = { client_id: "x", account: "y" };
  await rupt.evaluate.access({ user: own.account });
  return another.account;
}
