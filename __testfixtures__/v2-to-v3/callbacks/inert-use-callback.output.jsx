import Rupt from "rupt";
import RuptClient from "@ruptjs/client";
import { useCallback as useOther } from "./hooks";

const rupt = new RuptClient({ clientId: "abc" });

export function Enter({ id }) {
  return (
    <button
      onClick={() => {
        rupt.evaluate.access({
          user: id,
        });
      }}
    />
  );
}

export function Other({ id }) {
  const onChallenge = useOther(() => {}, [id]);
  const start = () => {
    // TODO(rupt-migrate): on-challenge: pass auto_challenge: false and act on response.redirect
    Rupt.attach({ client_id: "abc", account: id, on_challenge: onChallenge });
  };
  return <button onClick={start} />;
}
