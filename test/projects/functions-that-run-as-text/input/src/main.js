import { Worker } from "node:worker_threads";
const run = (fn) => new Worker(`(${fn})()`, { eval: true });
run(async () => {
  const { attach } = await import("rupt");
  await attach({ client_id: "abc", account: "1" });
});
