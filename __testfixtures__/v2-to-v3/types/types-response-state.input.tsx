import Rupt, { type AttachResponse } from "rupt";
import { useState } from "react";
export function A({ id }: { id: string }) {
  const [r, setR] = useState<AttachResponse | null>(null);
  return <button onClick={async () => setR(await Rupt.attach({ client_id: "abc", account: id }))}>{r ? "x" : "y"}</button>;
}
