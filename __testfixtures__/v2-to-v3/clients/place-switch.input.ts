import Rupt from "rupt";

export async function protect(kind: string, id: string) {
  switch (kind) {
    case "a":
      await Rupt.attach({ client_id: "c1", account: id });
      break;
    default: Rupt.attach({ client_id: "c1", account: id, on_challenge: () => false });
  }
}
