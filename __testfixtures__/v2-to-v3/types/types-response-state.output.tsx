import { type AttachResponse } from "rupt";
import RuptClient from "@ruptjs/client";
import { useState } from "react";

const rupt = new RuptClient({ clientId: "abc" });

export function A({ id }: { id: string }) {
  // TODO(rupt-migrate): type-kept: replace the v2 type AttachResponse
  const [r, setR] = useState<AttachResponse | null>(null);
  return <button onClick={async () => setR(await rupt.evaluate.access({ user: id }))}>{r ? "x" : "y"}</button>;
}
