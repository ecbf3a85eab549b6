import { useMutation } from "@tanstack/react-query";
import { rupt } from "../rupt.js";
import { useEffect } from "react";

export function App() {
  const { mutate: end } = useMutation({
    mutationFn: (challenge) =>
      fetch("/end", { method: "POST", body: JSON.stringify(challenge) }),
  });
  useEffect(() => {
    rupt.evaluate.access({
      user: "u6",
      on_logout: end,
    });
  }, [end]);
  return null;
}
