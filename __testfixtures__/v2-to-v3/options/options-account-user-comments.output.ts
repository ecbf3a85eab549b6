import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function go(u: string, a?: string) {
  await rupt.evaluate.access({
    // new name
    user: a ?? u, // preferred
  });
}
