import { rupt } from "./rupt.js";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
export function Page({ user }) {
  const { refetch } = useQuery({
    queryKey: ["plan"],
    queryFn: async () => ({ seats: 2 }),
  });
  useEffect(() => {
    rupt.evaluate.access({
      user: user,
    });
  });
  return <p onClick={refetch}>{user}</p>;
}
