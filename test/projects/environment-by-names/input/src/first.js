import Rupt from "rupt";

const { env } = process;

export function enterFirst(user) {
  Rupt.attach({ client_id: env.RUPT_ID, account: user.id });
}
