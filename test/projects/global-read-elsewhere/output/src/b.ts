export async function b(id: string) {
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  await window.Rupt.attach({ client_id: "g", account: id });
}
