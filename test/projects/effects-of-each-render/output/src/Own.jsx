import { rupt } from "./rupt.js";
import { useSWR } from "swr";
import { useEffect } from "react";
const usePlan = () => useSWR("/plan");
export function Own({ user }) {
  const { mutate } = usePlan();
  useEffect(() => {
    rupt.evaluate.access({
      user: user,
    });
  });
  return <p onClick={mutate}>{user}</p>;
}
