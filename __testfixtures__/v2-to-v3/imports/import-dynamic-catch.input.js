export async function enter(user) {
  const sdk = await import("rupt").catch(() => null);
  await sdk?.default.attach({ client_id: "app_1", account: user.id });
}

export async function enterAtOnce(user) {
  await (await import("rupt").catch(() => ({}))).default?.attach({ client_id: "app_1", account: user.id });
}

export async function enterOrNot(user) {
  const { attach } = await import("rupt").catch(() => ({ attach() {} }));
  await attach({ client_id: "app_1", account: user.id });
}

export function enterThen(user) {
  import("rupt")
    .then((sdk) => sdk.attach({ client_id: "app_1", account: user.id }))
    .catch(() => {});
}
