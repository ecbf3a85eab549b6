import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function go(a: string | undefined, u: string) {
  await rupt.evaluate.access({ user: a! ?? u });
  await rupt.evaluate.access({ user: (a as string) ?? (u as string) });
  await rupt.evaluate.access({ user: a?.trim() ?? (u, u) });
}
