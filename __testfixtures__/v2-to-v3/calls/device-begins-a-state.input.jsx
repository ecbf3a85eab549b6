import { useState } from "react";
import Rupt from "rupt";

const CLIENT_ID = "shop";

export function useSession(user) {
  const [device, setDevice] = useState(() => localStorage.getItem("device") ?? null);

  const signIn = async () => {
    const response = await Rupt.attach({ client_id: CLIENT_ID, account: user.id });
    if (response) {
      setDevice(response.device_id);
      localStorage.setItem("device", response.device_id);
    }
  };
  const signOut = async () => {
    if (device) await Rupt.detach({ client_id: CLIENT_ID, account: user.id, device });
    localStorage.removeItem("device");
    setDevice(null);
  };
  return { signIn, signOut };
}
