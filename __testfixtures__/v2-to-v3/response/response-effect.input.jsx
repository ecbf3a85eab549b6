import Rupt from "rupt";
import { useEffect } from "react";
export function A({ id }) {
  useEffect(() => { Rupt.attach({ client_id: "abc", account: id }); }, [id]);
  useEffect(() => void Rupt.attach({ client_id: "abc", account: id }), [id]);
  return <button onClick={() => Rupt.attach({ client_id: "abc", account: id })} onBlur={async () => await Rupt.attach({ client_id: "abc", account: id })}>x</button>;
}
