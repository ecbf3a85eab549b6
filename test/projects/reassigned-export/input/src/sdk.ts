import Rupt from "rupt";

export let sdk: Pick<typeof Rupt, "attach"> = Rupt;

export function goOffline(): void {
  sdk = { attach: async () => null };
}
