export async function guard(account: string) {
  await attachDevice({ client_id: "abc", account });
  await Devices.attach({ client_id: "abc", account });
  await enter({ client_id: "abc", account });
}
