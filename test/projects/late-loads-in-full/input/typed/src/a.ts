import { u } from "./util";
export async function a(user: string) {
  const { default: Rupt } = await import("rupt");
  await Rupt.attach({ client_id: "abc", account: user });
  return u;
}
