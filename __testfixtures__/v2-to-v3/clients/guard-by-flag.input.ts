import Rupt from "rupt";

const ID = process.env.RUPT_ID;

export function enter(user: { id: string }) {
  const isOn = ID !== undefined;
  if (!isOn) return;
  void Rupt.attach({ client_id: ID, account: user.id });
}
