import Rupt from "@ruptjs/client";

const ruptClient = new Rupt({ clientId: "c1" });

export async function protect(id) {
  try { throw id; } catch (rupt) {
    await ruptClient.evaluate.access({ user: rupt });
  }
}
