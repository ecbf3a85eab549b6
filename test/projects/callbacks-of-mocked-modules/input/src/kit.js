import { signOut } from "auth-kit";
import Rupt from "rupt";

export const kit = async (id) => {
  await Rupt.attach({
    client_id: "def",
    account: id,
    on_current_device_logout: signOut,
  });
};
