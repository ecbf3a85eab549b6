import Rupt from "@ruptjs/client";
import { createEffect } from "solid-js";

const rupt = new Rupt({ clientId: "abc" });

export function Guard(props) {
  const enter = () => {
    rupt.evaluate.access({
      user: "enter",
    });
    return "in";
  };
  const leave = () => {
    rupt.evaluate.access({
      user: "leave",
    });
  };
  createEffect(() => console.log(props.limit));
  // The component runs once.
  rupt.evaluate.access({
    user: "once",
  });
  return <p onClick={() => leave()}>{enter()}</p>;
}
