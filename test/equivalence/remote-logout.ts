/**
 * The other device that logs this one out. The SDK that was called last hears it: v2 keeps the callbacks of its last
 * `attach` for the whole page, and v3 documents one callback per client or per call. What both packages do when they
 * run side by side is not documented; with one listener the last call decides in both worlds.
 */
export class RemoteLogout {
  #listener: ((challenge?: string) => Promise<void>) | null = null;

  listen(listener: (challenge?: string) => Promise<void>): void {
    this.#listener = listener;
  }

  async send(challenge?: string): Promise<void> {
    await this.#listener?.(challenge);
  }
}
