import Rupt from "rupt";
import { createContext, useContext } from "react";

const RuptContext = createContext(null);
export const useRupt = () => useContext(RuptContext);

export const RuptProvider = ({ children }) => (
  <RuptContext.Provider value={Rupt}>{children(Rupt)}</RuptContext.Provider>
);
