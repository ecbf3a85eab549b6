import { guardAccount } from "@acme/guard";

export async function main(id: string) {
  await guardAccount(id);
}
