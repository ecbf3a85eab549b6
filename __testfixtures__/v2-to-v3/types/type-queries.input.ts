import Rupt from "rupt";

export async function whole(user: { id: string }) {
  const response = await Rupt.attach({ client_id: "abc", account: user.id });
  type Response = typeof response;
  const last: Response | undefined = undefined;
  return last;
}

export async function field(user: { id: string }) {
  const { device_id } = (await Rupt.attach({ client_id: "abc", account: user.id }))!;
  const other: typeof device_id = "a";
  return other;
}

export async function options(user: { id: string }) {
  const own = { client_id: "abc", account: user.id };
  const another: typeof own = { client_id: "x", account: "y" };
  await Rupt.attach(own);
  return another.account;
}
