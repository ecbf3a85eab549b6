import Rupt from "rupt";

export async function check(user: { id: string; email: string }) {
  await Rupt.attach({ client_id: "abc", account: user.id } satisfies import("rupt").AttachConfig);
  await Rupt.attach({ client_id: "abc", account: user.id, email: user.email } as import("rupt").AttachConfig);
}

export async function checkAgain(user: { id: string }) {
  const options: import("rupt").AttachConfig = { client_id: "abc", account: user.id };
  const response: import("rupt").AttachResponse = await Rupt.attach(options);
}

export async function devices(user: { id: string }) {
  const options: import("rupt").AttachConfig = { client_id: "abc", account: user.id };
  const { attached_devices }: import("rupt").AttachResponse = await Rupt.attach(options);
  return attached_devices;
}

export type Config = import("rupt").AttachConfig;
