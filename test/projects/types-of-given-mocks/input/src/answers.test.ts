import Rupt from "rupt";
import { start } from "./sharing";

it("waits for the answer", async () => {
  jest.mocked(Rupt.attach).mockResolvedValueOnce({
    success: true,
    attached_devices: 1,
    device_id: "d",
    default_device_limit: 2,
    block_over_usage: false,
    access: "a",
    identity: "i",
  });
  await start({ id: 2 }, () => {});
  expect(Rupt.attach).toHaveBeenCalledWith(expect.objectContaining({ account: "2" }));
});
