// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
const loaders = {
  devices: () => import("rupt"),
  async ready() {
    const { default: Rupt } = await import("rupt");
    // TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
    return Rupt;
  },
};
const state = {};

export async function enter(user) {
  // TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
  const [{ default: Rupt }, profile] = await Promise.all([import("rupt"), user.profile()]);
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  return Rupt.attach({ client_id: "c1", account: profile.id });
}

export async function enterLate(user) {
  const { attach = null, ...rest } = await loaders.devices();
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  attach?.({ client_id: "c1", account: user.id });
  // TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
  rest.detach({ client_id: "c1", account: user.id });
  state.sdk = await loaders.ready();
}

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
export const enterAgain = (user) => state.sdk.attach({ client_id: "c1", account: user.id });
