import Rupt from "rupt";
import { observer } from "mobx-react-lite";
import { useEffect } from "react";
import { session } from "./session.js";
export const Obs = observer(() => {
  const { id, seats } = session;
  useEffect(() => {
    Rupt.attach({
      client_id: "abc",
      account: id,
      limit_config: { overall_device_limit: seats },
    });
  });
  return <p>{id}</p>;
});
