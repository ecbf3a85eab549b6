import Rupt from "@ruptjs/client";
import { start } from "./sharing";

const attach = jest.mocked(
  new Rupt({ clientId: "test" }).evaluate.access as (...args: any[]) => any,
);

beforeEach(() => attach.mockClear());

it("leaves", async () => {
  const leave = jest.fn();
  await start({ id: 1 }, leave);
  const options = attach.mock.calls[0][0];
  expect(options.user).toBe("1");
  options.on_logout({ challenge: "c" });
  expect(leave).toHaveBeenCalledTimes(1);
});
