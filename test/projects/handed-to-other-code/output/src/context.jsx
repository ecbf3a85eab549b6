import Rupt from "rupt";
import { createContext, useContext } from "react";

const RuptContext = createContext(null);
export const useRupt = () => useContext(RuptContext);

// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
export const RuptProvider = ({ children }) => (
  <RuptContext.Provider value={Rupt}>{children(Rupt)}</RuptContext.Provider>
);
