import list from "./list.json" with { type: "json" };

for (const name of list)
  await (await import(name)).attach?.({ client_id: "client_b", account: "1" });
