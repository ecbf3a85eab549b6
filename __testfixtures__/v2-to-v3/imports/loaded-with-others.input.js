const loaders = {
  devices: () => import("rupt"),
  async ready() {
    const { default: Rupt } = await import("rupt");
    return Rupt;
  },
};
const state = {};

export async function enter(user) {
  const [{ default: Rupt }, profile] = await Promise.all([import("rupt"), user.profile()]);
  return Rupt.attach({ client_id: "c1", account: profile.id });
}

export async function enterLate(user) {
  const { attach = null, ...rest } = await loaders.devices();
  attach?.({ client_id: "c1", account: user.id });
  rest.detach({ client_id: "c1", account: user.id });
  state.sdk = await loaders.ready();
}

export const enterAgain = (user) => state.sdk.attach({ client_id: "c1", account: user.id });
