import { useState } from "react";
import Rupt from "@ruptjs/client";
import { log } from "./log.js";

const rupt = new Rupt({ clientId: "abc" });

// Others go on with these.
const ids = [1, 2, 3].values();
const [limit] = ids;
export const enter = (account) =>
  rupt.evaluate.access({
    user: account,
  });
log(ids.next().value);

function* counter() {
  log("one");
  yield 1;
}
const counted = counter();
const [first, second] = counted;
export const count = (account) =>
  rupt.evaluate.access({
    user: account,
  });
log(first);

const rest = [4, 5].values();
const all = [...rest];
export const enterAll = (account) =>
  rupt.evaluate.access({
    user: account,
  });
log(rest.next().value);

// Lists stay as they were.
const tiers = [1, 2];
export const enterLow = (account) =>
  rupt.evaluate.access({
    user: account,
  });
log(tiers);

export function Door({ account }) {
  const [, setMost] = useState(3);
  const open = () =>
    rupt.evaluate.access({
      user: account,
    });
  return { open, setMost };
}
