import { createContext, useContext } from "react";
export const C = createContext({});
export const useAuth = () => useContext(C);
