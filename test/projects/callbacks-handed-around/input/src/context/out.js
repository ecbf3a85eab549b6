import { createContext } from "react";

export const Out = createContext(null);
