import Rupt, { type AttachConfig } from "rupt";

export async function attachWith(options: AttachConfig) {
  await Rupt.attach(options);
}

export const protect = (more: Partial<AttachConfig>) => Rupt.attach({ client_id: "o", account: "a", ...more });
