import * as service from "./rupt-service";

export async function b(id: string) {
  await service.protect({ email: id });
  await service.attachWith({ client_id: "o", account: id });
}
