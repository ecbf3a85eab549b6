import { trackA } from "./a";

const mockAttach = jest.fn((async () => null) as (...args: any[]) => any);

jest.mock("@ruptjs/client", () => ({
  __esModule: true,
  default: class {
    evaluate = { access: (...args: unknown[]) => mockAttach(...args) };
  },
}));

const attach = jest.mocked(mockAttach);

afterEach(() => jest.clearAllMocks());

it("tracks", async () => {
  await trackA("1", "one@z.test");
  expect(attach).toHaveBeenCalledWith(expect.objectContaining({ user: "1" }));
  expect(attach.mock.calls[0][0].email).toBe("one@z.test");
});

it("tracks with a limit reached", async () => {
  attach.mockResolvedValueOnce({ success: true, attached_devices: 5, device_id: "d", default_device_limit: 2, block_over_usage: false, access: "a", identity: "i" });
  await expect(trackA("2", "two@z.test")).resolves.toBeUndefined();
});
