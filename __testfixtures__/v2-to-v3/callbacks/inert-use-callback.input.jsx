import { useCallback } from "react";
import Rupt from "rupt";
import { useCallback as useOther } from "./hooks";

export function Enter({ id }) {
  const onChallenge = useCallback(() => {}, [id]);
  return (
    <button
      onClick={() => {
        Rupt.attach({
          client_id: "abc",
          account: id,
          on_challenge: onChallenge,
        });
      }}
    />
  );
}

export function Other({ id }) {
  const onChallenge = useOther(() => {}, [id]);
  const start = () => {
    Rupt.attach({ client_id: "abc", account: id, on_challenge: onChallenge });
  };
  return <button onClick={start} />;
}
