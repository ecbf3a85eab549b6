jest.mock("@ruptjs/client", () => {
  const attach = jest.fn().mockResolvedValue({ success: true, device_id: "device" });
  return {
    __esModule: true,
    default: class {
      evaluate = { access: attach };
    },
  };
});
