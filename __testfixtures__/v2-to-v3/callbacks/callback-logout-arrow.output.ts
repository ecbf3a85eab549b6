import Rupt from "@ruptjs/client";
import { signOut } from "./auth";

const rupt = new Rupt({
  clientId: "abc",
  // leave at once
  on_logout: () => signOut(), // trailing
});

export async function go(id: string) {
  await rupt.evaluate.access({
    user: id,
  });
}
