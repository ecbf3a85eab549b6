import { expect, mock, test } from "bun:test";
import { protect } from "./protect.js";

const attach = mock(async () => null);
// TODO(rupt-migrate): mock: mock @ruptjs/client with a class that has evaluate.access
mock.module("rupt", () => ({ default: { attach } }));

test("attaches", async () => {
  await protect({ id: "u1" });
  expect(attach).toHaveBeenCalledWith({ client_id: "client-1", account: "u1" });
});
