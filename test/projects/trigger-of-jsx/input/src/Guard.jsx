import Rupt from "rupt";
import { createEffect } from "solid-js";

export function Guard(props) {
  const enter = () => {
    Rupt.attach({
      client_id: "abc",
      account: "enter",
      limit_config: { overall_device_limit: props.limit },
    });
    return "in";
  };
  const leave = () => {
    Rupt.attach({
      client_id: "abc",
      account: "leave",
      limit_config: { overall_device_limit: props.limit },
    });
  };
  createEffect(() => console.log(props.limit));
  // The component runs once.
  Rupt.attach({
    client_id: "abc",
    account: "once",
    limit_config: { overall_device_limit: props.limit },
  });
  return <p onClick={() => leave()}>{enter()}</p>;
}
