import { useEffect, useState } from "react";
import { protect } from "./protect.js";

export function App() {
  const [lost, setLost] = useState(null);
  useEffect(() => {
    protect("u2", setLost);
  }, []);
  return lost ? <b>Signed out elsewhere</b> : null;
}
