import { createContext, useCallback, useContext, useMemo, useState } from "react";
import Rupt from "rupt";

const Auth = createContext(null);

export function AuthProvider({ children }) {
  const [user, setUser] = useState(null);
  const [stateDevice, setStateDevice] = useState(null);
  const [sentDevice, setSentDevice] = useState(null);
  const login = useCallback(async (next) => {
    const res = await Rupt.attach({ client_id: "abc", account: next.id });
    setStateDevice(res?.device_id);
    setUser(next);
  }, []);
  const again = async () => {
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
