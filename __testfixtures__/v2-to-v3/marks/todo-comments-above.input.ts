import Rupt from "rupt";
export async function protect(id: any) {
  // why
  // eslint-disable-next-line no-console
  await Rupt.attach({ client_id: "c1", account: id, domain: "x" });

  // far

  await Rupt.attach({ client_id: "c1", account: id, domain: "x" }); // end
}
