import { createContext, useContext } from "react";
const Auth = createContext(null);
export const useAuth = () => useContext(Auth);
export function AuthProvider({ children }) {
  const logout = (left) => console.log(left.challenge);
  return <Auth.Provider value={{ logout }}>{children}</Auth.Provider>;
}
