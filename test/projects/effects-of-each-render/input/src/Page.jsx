import Rupt from "rupt";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
export function Page({ user }) {
  const { data: plan, refetch } = useQuery({
    queryKey: ["plan"],
    queryFn: async () => ({ seats: 2 }),
  });
  useEffect(() => {
    Rupt.attach({
      client_id: "abc",
      account: user,
      limit_config: { overall_device_limit: plan?.seats ?? 1 },
    });
  });
  return <p onClick={refetch}>{user}</p>;
}
