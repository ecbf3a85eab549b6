import { type AttachConfig } from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "client-1" });

interface Left {
  challenge?: string;
}

function leave(_left?: Left) {
  console.log("left");
}

// TODO(rupt-migrate): type-kept: replace the v2 type AttachConfig
const later = (async () => {
  console.log("later");
}) as unknown as AttachConfig["on_current_device_logout"];

export async function protect(account: string) {
  await rupt.evaluate.access({ user: account, on_logout: leave });
}

export async function guard(account: string) {
  await rupt.evaluate.access({
    user: account,
    on_logout: (_left?: Left) => console.log("guard"),
  });
}

export async function watch(account: string) {
  await rupt.evaluate.access({ user: account, on_logout: later });
}
