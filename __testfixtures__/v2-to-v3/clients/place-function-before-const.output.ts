import Rupt from "@ruptjs/client";

export function protect(id: string) {
  void rupt.evaluate.access({ user: id });
}

const CLIENT_ID = process.env.RUPT_ID as string;

const rupt = new Rupt({ clientId: CLIENT_ID });
