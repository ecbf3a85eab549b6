import Rupt from "rupt";
import RuptClient from "@ruptjs/client";
import { useQuery } from "@tanstack/react-query";
import useSWR from "swr";

const rupt = new RuptClient({ clientId: "c1" });

export function Gate({ user }) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const { data: access } = useQuery({
    queryKey: ["rupt", user.id],
    queryFn: () => Rupt.attach({ client_id: "c1", account: user.id }),
  });
  return <p>{access?.device_id}</p>;
}

export function Door({ user }) {
  const query = useQuery({
    queryKey: ["door", user.id],
    async queryFn() {
      // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
      return Rupt.attach({ client_id: "c1", account: user.id });
    },
  });
  return query.data ? <p>{query.data.device_id}</p> : null;
}

export function Hall({ user }) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const { data } = useSWR(user.id, (id) => Rupt.attach({ client_id: "c1", account: id }));
  return <p>{data?.device_id}</p>;
}

export function Yard({ user }) {
  const { isPending } = useQuery({
    queryKey: ["yard", user.id],
    queryFn: () => rupt.evaluate.access({ user: user.id }),
  });
  return isPending ? <p>One moment</p> : null;
}
