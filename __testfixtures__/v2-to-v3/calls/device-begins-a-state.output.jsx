import { useState } from "react";
import Rupt from "@ruptjs/client";

const CLIENT_ID = "shop";

const rupt = new Rupt({ clientId: CLIENT_ID });

export function useSession(user) {
  const [, setDevice] = useState(() => localStorage.getItem("device") ?? null);

  const signIn = async () => {
    await rupt.evaluate.access({ user: user.id });
  };
  const signOut = async () => {
    localStorage.removeItem("device");
    setDevice(null);
  };
  return { signIn, signOut };
}
