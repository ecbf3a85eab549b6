import Rupt from "rupt";

export function protect(id: string) {
  void Rupt.attach({ client_id: CLIENT_ID, account: id });
}

const CLIENT_ID = process.env.RUPT_ID as string;
