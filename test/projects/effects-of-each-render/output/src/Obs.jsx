import { rupt } from "./rupt.js";
import { observer } from "mobx-react-lite";
import { useEffect } from "react";
import { session } from "./session.js";
export const Obs = observer(() => {
  const { id } = session;
  useEffect(() => {
    rupt.evaluate.access({
      user: id,
    });
  });
  return <p>{id}</p>;
});
