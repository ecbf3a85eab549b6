export async function enter(user) {
  const sdk = await import("./rupt").catch(() => null);
  await sdk?.rupt.evaluate.access({ user: user.id });
}

export async function enterAtOnce(user) {
  await (await import("./rupt").catch(() => ({}))).rupt?.evaluate.access({ user: user.id });
}

export async function enterOrNot(user) {
  const { attach } = await import("rupt").catch(() => ({ attach() {} }));
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  await attach({ client_id: "app_1", account: user.id });
}

export function enterThen(user) {
  import("./rupt")
    .then(({ rupt }) => rupt.evaluate.access({ user: user.id }))
    .catch(() => {});
}
