import { rupt } from "./rupt.js";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
export function Deps({ user }) {
  const { refetch } = useQuery({ queryKey: ["plan"] });
  useEffect(() => {
    rupt.evaluate.access({
      user: user,
    });
  }, [user]);
  return <p onClick={refetch}>{user}</p>;
}
