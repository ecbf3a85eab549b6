import { useState } from "react";
import Rupt from "rupt";
import { log } from "./log.js";

// Others go on with these.
const ids = [1, 2, 3].values();
const [limit] = ids;
export const enter = (account) =>
  Rupt.attach({
    client_id: "abc",
    account,
    limit_config: { overall_device_limit: limit },
  });
log(ids.next().value);

function* counter() {
  log("one");
  yield 1;
}
const counted = counter();
const [first, second] = counted;
export const count = (account) =>
  Rupt.attach({
    client_id: "abc",
    account,
    limit_config: { overall_device_limit: second },
  });
log(first);

const rest = [4, 5].values();
const all = [...rest];
export const enterAll = (account) =>
  Rupt.attach({
    client_id: "abc",
    account,
    limit_config: { overall_device_limit: all.length },
  });
log(rest.next().value);

// Lists stay as they were.
const tiers = [1, 2];
const [low] = tiers;
const copy = [...tiers, 3];
const {
  range: [from],
} = { range: [7, 8] };
const [[key]] = Object.entries({ a: 1 });
export const enterLow = (account) =>
  Rupt.attach({
    client_id: "abc",
    account,
    limit_config: { overall_device_limit: low + copy.length + from + key },
  });
log(tiers);

export function Door({ account }) {
  const [most, setMost] = useState(3);
  const open = () =>
    Rupt.attach({
      client_id: "abc",
      account,
      limit_config: { overall_device_limit: most },
    });
  return { open, setMost };
}
