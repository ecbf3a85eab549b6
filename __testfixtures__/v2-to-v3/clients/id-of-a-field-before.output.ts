import Rupt, { type AttachConfig } from "rupt";
import RuptClient from "@ruptjs/client";

const clients = new Map<string, RuptClient>();

function getRupt(clientId: string) {
  let client = clients.get(clientId);
  if (!client) {
    client = new RuptClient({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

export class Devices {
  #clientId: string;

  constructor(clientId: string) {
    this.#clientId = clientId;
  }

  async check(user: { id: string }): Promise<void> {
    const config = {
      user: user.id,
    };
    await getRupt(this.#clientId).evaluate.access(config);
  }

  async later(user: { id: string }): Promise<void> {
    const config: AttachConfig = {
      client_id: this.#clientId,
      account: user.id,
    };
    this.#clientId = await rename();
    // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
    await Rupt.attach(config);
  }

  callback(user: { id: string }): () => void {
    const config: AttachConfig = {
      client_id: this.#clientId,
      account: user.id,
    };
    return () => {
      // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
      void Rupt.attach(config);
    };
  }

  ordered(): void {
    const config: AttachConfig = {
      client_id: this.#clientId,
      account: this.rename(),
    };
    // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
    void Rupt.attach(config);
  }

  sooner(user: { id: string }): void {
    const config: AttachConfig = {
      client_id: this.#clientId,
      account: user.id,
    };
    // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
    show(this.rename(), Rupt.attach(config));
  }

  rename(): string {
    return (this.#clientId = "other");
  }
}
