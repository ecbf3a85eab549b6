import { u } from "./util";
export async function a(user: string) {
  const { rupt } = await import("./rupt.mjs");
  await rupt.evaluate.access({ user: user });
  return u;
}
