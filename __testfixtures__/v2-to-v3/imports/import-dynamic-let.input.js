let sdk;

export async function protect(id) {
  sdk ??= await import("rupt");
  await sdk.attach({ client_id: "c1", account: id });
}
