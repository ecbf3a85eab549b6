import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: process.env.READ_ID });

const settings = { env: process.env };
export const known = [settings.env.READ_ID, Object.keys(process.env), { ...process.env }];

export async function protect(user) {
  await rupt.evaluate.access({ user: user });
}
