import Rupt from "rupt";

export async function protect(ids: string[]) {
  outer: for (const id of ids) {
    await Rupt.attach({ client_id: "c1", account: id });
    continue outer;
  }
}
