import Rupt from "rupt";

const ID = import.meta.env.VITE_RUPT_ID;

export async function protect(account: string) {
  await Rupt.attach({ client_id: ID, account });
}

export async function devices(account: string) {
  if (!ID) return 0;
  const response = await Rupt.attach({ client_id: ID, account });
  return response?.attached_devices;
}
