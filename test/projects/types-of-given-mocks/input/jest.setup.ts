jest.mock("rupt", () => ({
  __esModule: true,
  default: { attach: jest.fn().mockResolvedValue({ success: true, device_id: "device" }) },
}));
