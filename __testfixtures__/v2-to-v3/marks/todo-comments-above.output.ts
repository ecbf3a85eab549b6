import Rupt from "rupt";
export async function protect(id: any) {
  // TODO(rupt-migrate): custom-domain: ask Rupt how v3 uses a custom domain before you move this call
  // why
  // eslint-disable-next-line no-console
  await Rupt.attach({ client_id: "c1", account: id, domain: "x" });

  // far

  // TODO(rupt-migrate): custom-domain: ask Rupt how v3 uses a custom domain before you move this call
  await Rupt.attach({ client_id: "c1", account: id, domain: "x" }); // end
}
