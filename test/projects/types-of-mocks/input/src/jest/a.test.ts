import Rupt from "rupt";
import { trackA } from "./a";

jest.mock("rupt", () => ({
  __esModule: true,
  default: { attach: jest.fn(async () => null) },
}));

const attach = jest.mocked(Rupt.attach);

afterEach(() => jest.clearAllMocks());

it("tracks", async () => {
  await trackA("1", "one@z.test");
  expect(attach).toHaveBeenCalledWith(expect.objectContaining({ account: "1" }));
  expect(attach.mock.calls[0][0].email).toBe("one@z.test");
});

it("tracks with a limit reached", async () => {
  attach.mockResolvedValueOnce({ success: true, attached_devices: 5, device_id: "d", default_device_limit: 2, block_over_usage: false, access: "a", identity: "i" });
  await expect(trackA("2", "two@z.test")).resolves.toBeUndefined();
});
