export * from "rupt";

export function attach(options: { client_id: string; account: string }): void {
  console.info("not connected", options.account);
}
