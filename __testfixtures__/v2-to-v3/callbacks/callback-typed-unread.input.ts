import Rupt, { type AttachConfig } from "rupt";

interface Left {
  challenge?: string;
}

function leave(_left: Left) {
  console.log("left");
}

const later = (async () => {
  console.log("later");
}) as unknown as AttachConfig["on_current_device_logout"];

export async function protect(account: string) {
  await Rupt.attach({ client_id: "client-1", account, on_current_device_logout: leave });
}

export async function guard(account: string) {
  await Rupt.attach({
    client_id: "client-1",
    account,
    on_current_device_logout: (_left: Left) => console.log("guard"),
  });
}

export async function watch(account: string) {
  await Rupt.attach({ client_id: "client-1", account, on_current_device_logout: later });
}
