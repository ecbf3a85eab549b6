import Rupt from "rupt";

export async function protect(id) {
  rupt: for (;;) {
    await Rupt.attach({ client_id: "c1", account: id });
    break rupt;
  }
}
