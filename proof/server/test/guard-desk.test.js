jest.mock("rupt", () => ({ attach: jest.fn() }));

const Rupt = require("rupt");
const { guardDesk } = require("../client/guard-desk");

afterEach(() => jest.clearAllMocks());

test("checks the skipper of the cookie", () => {
  guardDesk(`a=b; member=${encodeURIComponent('{"id":"skipper_1"}')}`);
  expect(Rupt.attach).toHaveBeenCalledWith(
    expect.objectContaining({ account: "skipper_1", metadata: { page: "desk" } }),
  );
});

test("checks nobody without a cookie", () => {
  guardDesk("a=b");
  expect(Rupt.attach).not.toHaveBeenCalled();
});
