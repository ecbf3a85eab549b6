import { attachWith } from "./rupt-service";

export async function a(id: string) {
  await attachWith({ client_id: "o", account: id });
}
