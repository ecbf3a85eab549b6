import Rupt from "rupt";
import { useSWR } from "swr";
import { useEffect } from "react";
const usePlan = () => useSWR("/plan");
export function Own({ user }) {
  const { data, mutate } = usePlan();
  const limit = data?.seats;
  useEffect(() => {
    Rupt.attach({
      client_id: "abc",
      account: user,
      limit_config: { overall_device_limit: limit },
    });
  });
  return <p onClick={mutate}>{user}</p>;
}
