import Rupt from "rupt";
import { useQuery } from "@tanstack/react-query";
import useSWR from "swr";

export function Gate({ user }) {
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
      return Rupt.attach({ client_id: "c1", account: user.id });
    },
  });
  return query.data ? <p>{query.data.device_id}</p> : null;
}

export function Hall({ user }) {
  const { data } = useSWR(user.id, (id) => Rupt.attach({ client_id: "c1", account: id }));
  return <p>{data?.device_id}</p>;
}

export function Yard({ user }) {
  const { isPending } = useQuery({
    queryKey: ["yard", user.id],
    queryFn: () => Rupt.attach({ client_id: "c1", account: user.id }),
  });
  return isPending ? <p>One moment</p> : null;
}
