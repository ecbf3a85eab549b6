import Rupt from "rupt";

// TODO(rupt-migrate): re-export: re-export a v3 client instead and migrate its readers
// TODO(rupt-migrate): type-kept: replace the v2 type Rupt
export let sdk: Pick<typeof Rupt, "attach"> = Rupt;

export function goOffline(): void {
  // TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
  sdk = { attach: async () => null };
}
