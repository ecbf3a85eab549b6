import Rupt from "rupt";

const settings = { env: process.env };
export const known = [settings.env.READ_ID, Object.keys(process.env), { ...process.env }];

export async function protect(user) {
  await Rupt.attach({ client_id: process.env.READ_ID, account: user });
}
