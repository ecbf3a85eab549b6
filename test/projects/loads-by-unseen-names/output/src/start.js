import { vendors } from "./vendors.js";

export const start = async (user) => {
  for (const vendor of vendors) {
    const module = await import(vendor.module);
    await module[vendor.start]({ client_id: vendor.id, account: user });
  }
};
