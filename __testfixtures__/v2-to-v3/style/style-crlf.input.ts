/* Copyright 2024 Acme. All rights reserved. */
import Rupt from "rupt";
import { x } from "./x";

export async function protect(id: string) {
  await Rupt.attach({
    client_id: "c1",
    account: id,
    on_challenge: () => {},
  });
  await Rupt.attach(x);
}
