import { signOut } from "auth-kit";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "def" });

export const kit = async (id) => {
  await rupt.evaluate.access({
    user: id,
    on_logout: signOut,
  });
};
