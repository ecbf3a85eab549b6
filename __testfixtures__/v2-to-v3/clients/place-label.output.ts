import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export async function protect(ids: string[]) {
  outer: for (const id of ids) {
    await rupt.evaluate.access({ user: id });
    continue outer;
  }
}
