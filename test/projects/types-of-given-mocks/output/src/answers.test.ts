import Rupt from "@ruptjs/client";
import { start } from "./sharing";

const attach = jest.mocked(
  new Rupt({ clientId: "test" }).evaluate.access as (...args: any[]) => any,
);

it("waits for the answer", async () => {
  jest.mocked(attach).mockResolvedValueOnce({
    success: true,
    attached_devices: 1,
    device_id: "d",
    default_device_limit: 2,
    block_over_usage: false,
    access: "a",
    identity: "i",
  });
  await start({ id: 2 }, () => {});
  expect(attach).toHaveBeenCalledWith(expect.objectContaining({ user: "2" }));
});
