import { createContext, useCallback, useContext, useMemo, useState } from "react";
import Rupt from "rupt";
import { rupt } from "./rupt";

const Auth = createContext(null);

export function AuthProvider({ children }) {
  const [user, setUser] = useState(null);
  const [stateDevice] = useState(null);
  const [sentDevice, setSentDevice] = useState(null);
  const login = useCallback(async (next) => {
    await rupt.evaluate.access({ user: next.id });
    setUser(next);
  }, []);
  const again = async () => {
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
    const res = await Rupt.attach({ client_id: "abc", account: user.id });
    setSentDevice(res?.device_id);
  };
  const report = () => window.analytics.track("seen", { sentDevice });
  const value = useMemo(
    () => ({ user, stateDevice, login, again, report }),
    [user, stateDevice, login, again, report],
  );
  return <Auth.Provider value={value}>{children}</Auth.Provider>;
}

export const useAuth = () => useContext(Auth);
