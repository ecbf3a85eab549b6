import Rupt, { type AttachConfig } from "rupt";

export class Devices {
  #clientId: string;

  constructor(clientId: string) {
    this.#clientId = clientId;
  }

  async check(user: { id: string }): Promise<void> {
    const config: AttachConfig = {
      client_id: this.#clientId,
      account: user.id,
    };
    await Rupt.attach(config);
  }

  async later(user: { id: string }): Promise<void> {
    const config: AttachConfig = {
      client_id: this.#clientId,
      account: user.id,
    };
    this.#clientId = await rename();
    await Rupt.attach(config);
  }

  callback(user: { id: string }): () => void {
    const config: AttachConfig = {
      client_id: this.#clientId,
      account: user.id,
    };
    return () => {
      void Rupt.attach(config);
    };
  }

  ordered(): void {
    const config: AttachConfig = {
      client_id: this.#clientId,
      account: this.rename(),
    };
    void Rupt.attach(config);
  }

  sooner(user: { id: string }): void {
    const config: AttachConfig = {
      client_id: this.#clientId,
      account: user.id,
    };
    show(this.rename(), Rupt.attach(config));
  }

  rename(): string {
    return (this.#clientId = "other");
  }
}
