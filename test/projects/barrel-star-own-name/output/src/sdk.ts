// TODO(rupt-migrate): re-export: re-export a v3 client instead and migrate its readers
export * from "rupt";

export function attach(options: { client_id: string; account: string }): void {
  console.info("not connected", options.account);
}
