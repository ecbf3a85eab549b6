import { createContext, useContext, useState } from "react";
import Rupt from "rupt";
const AuthContext = createContext(null);
export function AuthProvider({ children, user }) {
  const [device, setDevice] = useState(null);
  const login = async () => {
    const { device_id } = await Rupt.attach({
      client_id: "c",
      account: user.id,
    });
    setDevice(device_id);
  };
  return (
    <AuthContext.Provider value={{ device, login }}>
      {children}
    </AuthContext.Provider>
  );
}
export const useAuth = () => useContext(AuthContext);
