import Rupt from "rupt";

export async function protect(id) {
  try { throw id; } catch (rupt) {
    await Rupt.attach({ client_id: "c1", account: rupt });
  }
}
