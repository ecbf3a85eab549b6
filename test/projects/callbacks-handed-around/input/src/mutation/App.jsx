import { useMutation } from "@tanstack/react-query";
import { attach } from "rupt";
import { useEffect } from "react";

export function App() {
  const { mutate: end } = useMutation({
    mutationFn: (challenge) =>
      fetch("/end", { method: "POST", body: JSON.stringify(challenge) }),
  });
  useEffect(() => {
    attach({
      client_id: "pk_around",
      account: "u6",
      on_current_device_logout: end,
    });
  }, [end]);
  return null;
}
