import Rupt from "rupt";
import { start } from "./sharing";

const attach = Rupt.attach as jest.Mock;

beforeEach(() => attach.mockClear());

it("leaves", async () => {
  const leave = jest.fn();
  await start({ id: 1 }, leave);
  const options = attach.mock.calls[0][0];
  expect(options.account).toBe("1");
  options.on_current_device_logout({ challenge: "c" });
  expect(leave).toHaveBeenCalledTimes(1);
});
