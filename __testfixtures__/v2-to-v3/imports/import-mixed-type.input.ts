import Rupt, { type AttachConfig } from "rupt";

const options: AttachConfig = { client_id: "c1", account: "a" } as AttachConfig;

export async function protect() {
  await Rupt.attach(options);
}
