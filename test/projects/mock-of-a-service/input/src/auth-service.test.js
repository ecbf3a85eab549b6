import { attach } from "rupt";
import { AuthService } from "./auth-service.js";

jest.mock("rupt");

test("attaches", async () => {
  await new AuthService().logIn({ id: "ada" });
  expect(attach).toHaveBeenCalledTimes(1);
});
