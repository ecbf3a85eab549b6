import { u } from "./util";
export async function a(user: string) {
  const { rupt } = await import("./rupt.js");
  await rupt.evaluate.access({ user: user });
  return u;
}
