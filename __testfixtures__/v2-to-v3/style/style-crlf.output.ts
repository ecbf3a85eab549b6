/* Copyright 2024 Acme. All rights reserved. */
import Rupt from "rupt";
import RuptClient from "@ruptjs/client";
import { x } from "./x";

const rupt = new RuptClient({ clientId: "c1" });

export async function protect(id: string) {
  await rupt.evaluate.access({
    user: id,
  });
  // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
  await Rupt.attach(x);
}
