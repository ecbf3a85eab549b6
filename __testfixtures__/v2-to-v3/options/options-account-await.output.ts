import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function go(a: () => Promise<string>, u: string) {
  await rupt.evaluate.access({ user: (await a()) ?? u });
}
