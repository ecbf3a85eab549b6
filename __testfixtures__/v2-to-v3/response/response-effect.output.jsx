import Rupt from "@ruptjs/client";
import { useEffect } from "react";

const rupt = new Rupt({ clientId: "abc" });

export function A({ id }) {
  useEffect(() => { rupt.evaluate.access({ user: id }); }, [id]);
  useEffect(() => void rupt.evaluate.access({ user: id }), [id]);
  return <button onClick={() => rupt.evaluate.access({ user: id })} onBlur={async () => await rupt.evaluate.access({ user: id })}>x</button>;
}
